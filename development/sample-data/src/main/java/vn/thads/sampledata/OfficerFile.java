package vn.thads.sampledata;

/** Writes officers as lines of their import file. */
final class OfficerFile {
    private final Json json = new Json();

    String of(Officers.Officer officer) {
        json.reset()
                .open()
                .field("code", officer.code())
                .field("name", officer.name())
                .field("identityNumber", officer.identityNumber())
                .field("birthDate", officer.birthDate());
        json.name("grades").openList();
        for (Officers.Grade grade : officer.grades()) {
            json.open().field("grade", grade.key()).field("from", grade.from()).close();
        }
        json.closeList().name("postings").openList();
        json.open()
                .field("office", officer.office())
                .field("role", officer.role())
                .field("kind", officer.postingKind())
                .field("from", officer.from())
                .close();
        json.closeList().name("discipline").openList();
        for (Officers.Discipline decision : officer.discipline()) {
            json.open()
                    .field("number", decision.number())
                    .field("form", decision.form())
                    .field("decidedOn", decision.decidedOn())
                    .field("recordedAt", Officers.recordedAt(decision.decidedOn()))
                    .close();
        }
        json.closeList();
        return json.field("recordedAt", Officers.recordedAt(officer.from()))
                .close()
                .toString();
    }
}
