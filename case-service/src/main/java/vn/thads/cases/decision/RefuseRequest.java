package vn.thads.cases.decision;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Refuse a request (từ chối yêu cầu thi hành án): T2. No case comes of it.
 *
 * @param id the refusal
 * @param ground ground of the refusal
 * @param receivedOn day on which the request was received
 * @param on day of the refusal
 * @param signedBy who signed it
 * @param recording when the office knew it
 */
public record RefuseRequest(
        UUID id, String ground, LocalDate receivedOn, LocalDate on, SignedBy signedBy, Recording recording) {}
