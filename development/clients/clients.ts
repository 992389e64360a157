// One client per service, typed by the document that the service serves. check.sh makes the types and compiles this file.
import createClient from "openapi-fetch";
import type { paths as CasePaths } from "./target/case-service";
import type { paths as ComplaintPaths } from "./target/complaint-service";
import type { paths as OfficerPaths } from "./target/officer-service";
import type { paths as ReportingPaths } from "./target/reporting-service";

type Options = { baseUrl: string; token: string };

const options = ({ baseUrl, token }: Options) => ({ baseUrl, headers: { Authorization: `Bearer ${token}` } });

export const caseClient = (to: Options) => createClient<CasePaths>(options(to));
export const officerClient = (to: Options) => createClient<OfficerPaths>(options(to));
export const complaintClient = (to: Options) => createClient<ComplaintPaths>(options(to));
export const reportingClient = (to: Options) => createClient<ReportingPaths>(options(to));

/** Numbers of the cases (số việc) of an office, page after page. */
export async function* caseNumbers(to: Options, office: string): AsyncGenerator<string> {
  const client = caseClient(to);
  let cursor: string | null | undefined;
  do {
    const { data, error } = await client.GET("/api/v1/cases", {
      params: { query: cursor ? { office, cursor } : { office } },
    });
    if (error) throw new Error(`${error.title}: ${error.detail}`);
    for (const line of data.items) yield line.number;
    cursor = data.next;
  } while (cursor);
}

/** Names of the offices (cơ quan) within a province. */
export async function officesWithin(to: Options, province: string): Promise<Map<string, string>> {
  const { data, error } = await officerClient(to).GET("/api/v1/offices", { params: { query: { parent: province } } });
  if (error) throw new Error(error.detail);
  return new Map(data.items.map((office) => [office.code, office.nameVi]));
}

/** The complaints (khiếu nại) of an office that wait for their end. */
export async function openComplaints(to: Options, office: string): Promise<number> {
  const { data, error } = await complaintClient(to).GET("/api/v1/complaints", { params: { query: { office } } });
  if (error) throw new Error(error.detail);
  return data.items.filter((complaint) => complaint.endedOn == null).length;
}

/** The rank (thứ hạng) of a province. */
export async function rankOf(to: Options, province: string, year: number): Promise<number | null | undefined> {
  const { data, error } = await reportingClient(to).GET("/api/v1/rankings", {
    params: { query: { level: "PROVINCE", year, months: 12 } },
  });
  if (error) throw new Error(error.detail);
  return data.items.find((item) => item.office.code === province)?.rank;
}
