package vn.thads.sampledata;

import java.time.LocalDate;
import java.util.List;

/** People and organisations who are nobody: common names, invented numbers (no province has the prefix 99 of an old identity card). */
final class People {
    /** The bank whose tax code the client {@code bank} of the local stack carries. */
    static final String BANK_TAX_CODE = "0100109106";

    private static final NameList FAMILY = NameList.load("family-names.csv");
    private static final NameList MIDDLE_MALE = NameList.load("middle-names-male.csv");
    private static final NameList MIDDLE_FEMALE = NameList.load("middle-names-female.csv");
    private static final NameList GIVEN_MALE = NameList.load("given-names-male.csv");
    private static final NameList GIVEN_FEMALE = NameList.load("given-names-female.csv");
    private static final List<String> HAMLETS = List.of(
            "ấp Thử Nghiệm",
            "ấp Mẫu",
            "ấp Giả Định",
            "ấp Trung Thử",
            "ấp Đông Mẫu",
            "ấp Tây Mẫu",
            "khu phố Thử Nghiệm");
    private static final List<String> BANKS = List.of("Mẫu Một", "Mẫu Hai", "Mẫu Ba", "Giả Định", "Thử Nghiệm");
    private static final int[] TAX_WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};

    private People() {}

    static Story.Party person(String ref, String role, String place, Dice dice) {
        boolean female = dice.chance(0.45);
        LocalDate born = dice.day(LocalDate.of(1945, 1, 1), LocalDate.of(1996, 12, 31));
        boolean card = dice.chance(0.08);
        return new Story.Party(
                ref,
                List.of(role),
                "PERSON",
                name(female, dice),
                card ? "CCCD" : "CMND",
                card ? citizenNumber(born, female, dice) : "99%07d".formatted(dice.between(0, 9_999_999)),
                born,
                "Số %d, %s, %s, tỉnh Tây Ninh".formatted(dice.between(1, 399), dice.one(HAMLETS), place));
    }

    static String name(boolean female, Dice dice) {
        return FAMILY.draw(dice)
                + " "
                + (female ? MIDDLE_FEMALE : MIDDLE_MALE).draw(dice)
                + " "
                + (female ? GIVEN_FEMALE : GIVEN_MALE).draw(dice);
    }

    static String citizenNumber(LocalDate born, boolean female, Dice dice) {
        return "072%d%02d%06d".formatted(female ? 1 : 0, born.getYear() % 100, dice.between(0, 999_999));
    }

    static Story.Party company(String ref, String role, String place, Dice dice) {
        return new Story.Party(
                ref,
                List.of(role),
                "ORGANISATION",
                "Công ty TNHH Mẫu " + GIVEN_MALE.draw(dice) + " " + dice.between(1, 99),
                "TAX_CODE",
                taxCode("39", dice),
                null,
                "Số %d, %s, %s, tỉnh Tây Ninh".formatted(dice.between(1, 399), dice.one(HAMLETS), place));
    }

    static Story.Party bank(String ref, Dice dice) {
        int which = dice.weighted(0.3, 0.25, 0.2, 0.15, 0.1);
        return new Story.Party(
                ref,
                List.of("CREDITOR"),
                "ORGANISATION",
                "Ngân hàng TMCP " + BANKS.get(which),
                "TAX_CODE",
                which == 0 ? BANK_TAX_CODE : taxCode("01", new Dice(which)),
                null,
                "Số 1, đường Giả Định, Hà Nội");
    }

    static Story.Party state(String ref, String role) {
        return new Story.Party(ref, List.of(role), "STATE", "Ngân sách nhà nước", "", "", null, "");
    }

    /** A tax code with its check digit (law page §7.3). */
    static String taxCode(String prefix, Dice dice) {
        while (true) {
            String nine = prefix + "%07d".formatted(dice.between(1, 9_999_999));
            int sum = 0;
            for (int i = 0; i < TAX_WEIGHTS.length; i++) {
                sum += (nine.charAt(i) - '0') * TAX_WEIGHTS[i];
            }
            int check = 10 - sum % 11;
            if (check < 10) {
                return nine + check;
            }
        }
    }
}
