package vn.thads.localstack;

/** The four services of the suite, in the order of their ports. */
public enum Service {
    CASE("case", "case-service", "cases", 8081),
    OFFICER("officer", "officer-service", "officers", 8082),
    COMPLAINT("complaint", "complaint-service", "complaints", 8083),
    REPORTING("reporting", "reporting-service", "reporting", 8084);

    private final String key;
    private final String module;
    private final String database;
    private final int usualPort;

    Service(String key, String module, String database, int usualPort) {
        this.key = key;
        this.module = module;
        this.database = database;
        this.usualPort = usualPort;
    }

    /** Its name in stack.json and in options. */
    public String key() {
        return key;
    }

    /** Its Maven module, also the name of its folder and log. */
    public String module() {
        return module;
    }

    /** Its database and the user that owns and migrates it. */
    public String database() {
        return database;
    }

    int usualPort() {
        return usualPort;
    }
}
