// Parses an AsyncAPI document; any error or warning fails.
import { Parser, fromFile } from "@asyncapi/parser";

const WARNING = 1;
const { document, diagnostics } = await fromFile(new Parser(), process.argv[2]).parse();
const faults = diagnostics.filter((diagnostic) => diagnostic.severity <= WARNING);
for (const fault of faults) console.error(`${fault.code} at ${fault.path?.join(".")}: ${fault.message}`);
process.exit(document && faults.length === 0 ? 0 : 1);
