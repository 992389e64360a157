package vn.thads.complaints.letter;

import org.jspecify.annotations.Nullable;
import vn.thads.complaints.clock.MatterKind;

/**
 * A matter that a letter is found to be.
 *
 * @param kind complaint, denunciation, petition or protest
 * @param stage stage of the act, A to D, of a complaint alone
 * @param instance 1 or 2
 * @param officer staff code of whom it is about, or null
 * @param procuracy the procuracy, of a protest alone
 */
record MatterOrder(
        MatterKind kind,
        @Nullable String stage,
        int instance,
        @Nullable String officer,
        @Nullable String procuracy) {
    /** Whether somebody must stand behind it with his name. */
    boolean isPersonal() {
        return kind == MatterKind.COMPLAINT || kind == MatterKind.DENUNCIATION;
    }

    boolean hasStageOfItsKind() {
        return (kind == MatterKind.COMPLAINT) == (stage != null);
    }

    boolean hasProcuracyOfItsKind() {
        return (kind == MatterKind.PROTEST) == (procuracy != null);
    }

    boolean isOfALetter() {
        return kind != MatterKind.LETTER && kind != MatterKind.RECEPTION;
    }
}
