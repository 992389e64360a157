package vn.thads.platform.importing;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One row of an import.
 *
 * @param number line of an NDJSON file, record of a CSV file (its header not counted), from 1
 * @param value the object; of a CSV file a flat object from header to text, empty cells left out
 */
public record ImportRow(long number, JsonNode value) {}
