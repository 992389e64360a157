package vn.thads.reporting.ranking;

/** Answers as the documentation shows them. */
final class RankingExamples {
    static final String RANKING = """
            {"level": "PROVINCE", "within": null, "year": 2017, "months": 12, "periodEnd": "2017-09-30",
             "knownAt": "2017-10-05T00:00:00Z", "profile": "VN-FY2017-LIKE", "profileVersion": 1, "basis": "OURS",
             "dataOrigin": "SYNTHETIC", "state": "FINAL", "provisionalBecause": [], "ranked": 63, "population": 63, "filed": 63, "filedOf": "63/63",
             "hash": "9f2b0c5d1e",
             "items": [{"rank": 41, "office": {"code": "72", "name": "Tây Ninh", "nameEn": "Tay Ninh"}, "score": 44.76,
                        "grade": "D", "standing": "RANKED", "rankByCases": 3, "rankByMoney": 13, "rankByAverageCases": 3,
                        "rankByAverageMoney": 13, "peers": {"group": "LARGE", "rank": 18, "offices": 21},
                        "rates": {"cases": 68.00, "money": 26.00, "backlogOver12Months": 35.00, "casesPerOfficer": 283.3,
                                  "moneyPerOfficer": 35000000000},
                        "gates": [{"criterion": "A1", "indicator": "rateCases",
                                   "label": {"vi": "tỷ lệ thi hành xong về việc", "en": "success rate, cases"}, "state": "MISSED", "published": 68.00,
                                   "target": 73.00, "shortfall": 6.85, "needed": {"target": 73.00, "lever": "SETTLE_CASES",
                                   "label": {"vi": "việc giải quyết xong thêm", "en": "more cases settled"}, "amount": 700, "possible": true, "perWeek": null}, "neededForYear": null}],
                        "provenance": "COMPUTED", "basis": "OURS", "dataOrigin": "SYNTHETIC"}]}
            """;

    static final String EXPLANATION = """
            {"place": {"rank": 6, "office": {"code": "72", "name": "Tây Ninh", "nameEn": "Tay Ninh"}, "score": 44.76, "grade": "D",
                       "standing": "RANKED", "rankByCases": 2, "rankByMoney": 2, "rankByAverageCases": null,
                       "rankByAverageMoney": null, "peers": {"group": "LARGE", "rank": null, "offices": 2},
                       "rates": {"cases": 68.00, "money": 26.00, "backlogOver12Months": 35.00, "casesPerOfficer": null,
                                 "moneyPerOfficer": null},
                       "gates": [], "provenance": "FILED", "basis": "OURS", "dataOrigin": "FILED"},
             "run": {"ranked": 6, "state": "FINAL", "provisionalBecause": [], "population": 6, "filedOf": "6/6",
                     "periodEnd": "2017-09-30", "publishedVersion": 2, "knownAt": "2017-10-05T00:00:00Z",
                     "profile": "VN-FY2017-LIKE@1", "reference": "…", "basis": "OURS", "hash": "9f2b0c5d1e",
                     "targetVersions": [{"criterion": "A1", "label": {"vi": "tỷ lệ thi hành xong về việc",
                       "en": "success rate, cases"}, "yearly": 73, "source": "QĐ 1/QĐ-BTP (VN, 2016-12-09)", "isDefault": false}]},
             "changes": {"previousVersion": {"against": {"vi": "lần công bố 1", "en": "published version 1"}, "version": 1,
                         "knownAt": "2017-10-04T00:00:00Z", "rank": 6, "ranked": 6, "score": 43.10, "grade": "D", "places": 0,
                         "points": 1.66, "rateCases": 0.40, "rateMoney": -0.10}, "lastYear": null},
             "criteria": [{"code": "A1", "group": "RESULTS", "groupLabel": {"vi": "kết quả thi hành án", "en": "results"}, "indicator": "rateCases",
                           "label": {"vi": "tỷ lệ thi hành xong về việc", "en": "success rate, cases"}, "outcome": "SCORED",
                           "numerator": 9520, "denominator": 14000, "value": 68, "printed": 68.00,
                           "target": {"yearly": 73, "effective": 73, "source": "QĐ 1/QĐ-BTP (VN, 2016-12-09)", "isDefault": false},
                           "formula": "20 × (68 − 58) / (73 − 58) = 13.3333", "points": 13.33333333333333333333333333333333,
                           "printedPoints": 13.33, "max": 20, "lost": 6.67, "provenance": "COMPUTED",
                           "links": {"form": "/api/v1/forms/06?office=72&year=2017&months=12"}, "events": []}],
             "costliest": [{"code": "A3", "label": {"vi": "giảm việc có điều kiện chuyển kỳ sau",
                            "en": "cut of enforceable cases carried forward"}, "lost": 10.00}],
             "bonus": [{"code": "H1", "label": {"vi": "vượt chỉ tiêu về việc", "en": "above the target, cases"}, "counted": -5, "points": 0.00, "cap": 2, "formula": "min(2, max(0, -5) / 1 × 0.1) = 0",
                        "events": []}],
             "penalty": [{"code": "X1", "label": {"vi": "đính chính báo cáo do nơi khác phát hiện",
                         "en": "correction of a sent report found by others"}, "counted": 2, "points": 1.00, "cap": 3, "formula": "min(3, 2 × 0.5) = 1", "events": []}],
             "totals": {"base": 46.26, "applicableMax": 100, "bonus": 0.00, "penalty": 1.50, "exact": 44.760606,
                        "published": 44.76},
             "gradeSentence": {"vi": "D: 44.76 ≥ 0; 0/3 chỉ tiêu; thiếu 6.85 % và 18.75 % và 322.33 %",
                               "en": "D: 44.76 ≥ 0; 0/3 targets met; short by 6.85 % and 18.75 % and 322.33 %"},
             "nextPlaceUp": {"office": {"code": "70", "name": "Bình Phước", "nameEn": "Binh Phuoc"}, "rank": 4, "total": 60.75,
                             "difference": 15.99, "tieBreak": null, "tieBreakLabel": null,
                             "ways": [{"criterion": "A1", "criterionLabel": {"vi": "tỷ lệ thi hành xong về việc",
                                       "en": "success rate, cases"}, "possible": true, "lever": "SETTLE_CASES",
                                       "label": {"vi": "việc giải quyết xong thêm", "en": "more cases settled"}, "change": 396,
                                       "total": 60.84, "maxGain": null}]}}
            """;

    private RankingExamples() {}
}
