package vn.thads.events;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The names of the events on the wire, and their JSON. */
public final class EventTypes {
    /** Topic of case-service. */
    public static final String CASES = "thads.cases.v1";
    /** Topic of officer-service. */
    public static final String OFFICERS = "thads.officers.v1";
    /** Topic of complaint-service. */
    public static final String COMPLAINTS = "thads.complaints.v1";
    /** Topic of reporting-service. */
    public static final String REPORTS = "thads.reports.v1";

    private static final Map<String, Class<? extends ThadsEvent>> BY_NAME = new LinkedHashMap<>();
    private static final Map<Class<? extends ThadsEvent>, String> BY_CLASS = new LinkedHashMap<>();

    static {
        name("vn.thads.case.registered.v1", CaseEvent.CaseRegistered.class);
        name("vn.thads.case.decision-taken.v1", CaseEvent.DecisionTaken.class);
        name("vn.thads.case.act-recorded.v1", CaseEvent.ActRecorded.class);
        name("vn.thads.case.money-moved.v1", CaseEvent.MoneyMoved.class);
        name("vn.thads.case.imported.v1", CaseEvent.CaseImported.class);
        name("vn.thads.office.described.v1", OfficerEvent.OfficeDescribed.class);
        name("vn.thads.officer.described.v1", OfficerEvent.OfficerDescribed.class);
        name("vn.thads.officer.disciplined.v1", OfficerEvent.OfficerDisciplined.class);
        name("vn.thads.officer.relatives-declared.v1", OfficerEvent.RelativesDeclared.class);
        name("vn.thads.complaint.registered.v1", ComplaintEvent.ComplaintRegistered.class);
        name("vn.thads.complaint.accepted.v1", ComplaintEvent.ComplaintAccepted.class);
        name("vn.thads.complaint.decided.v1", ComplaintEvent.ComplaintDecided.class);
        name("vn.thads.complaint.advanced.v1", ComplaintEvent.ComplaintAdvanced.class);
        name("vn.thads.complaint.ended.v1", ComplaintEvent.ComplaintEnded.class);
        name("vn.thads.reception.due.v1", ComplaintEvent.ReceptionDue.class);
        name("vn.thads.reception.held.v1", ComplaintEvent.ReceptionHeld.class);
        name("vn.thads.letter.registered.v1", ComplaintEvent.LetterRegistered.class);
        name("vn.thads.letter.dealt-with.v1", ComplaintEvent.LetterDealtWith.class);
        name("vn.thads.petition.registered.v1", ComplaintEvent.PetitionRegistered.class);
        name("vn.thads.petition.answered.v1", ComplaintEvent.PetitionAnswered.class);
        name("vn.thads.protest.registered.v1", ComplaintEvent.ProtestRegistered.class);
        name("vn.thads.protest.advanced.v1", ComplaintEvent.ProtestAdvanced.class);
        name("vn.thads.report.form-filed.v1", ReportEvent.FormFiled.class);
        name("vn.thads.report.target-set.v1", ReportEvent.TargetSet.class);
        name("vn.thads.report.conduct-recorded.v1", ReportEvent.ConductRecorded.class);
        name("vn.thads.report.ranking-published.v1", ReportEvent.RankingPublished.class);
    }

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            // movesSomething(), rest(), subject() and the like are answers, not components
            .visibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private EventTypes() {}

    private static void name(String type, Class<? extends ThadsEvent> event) {
        BY_NAME.put(type, event);
        BY_CLASS.put(event, type);
    }

    /** Every CloudEvents {@code type} of the suite, in order. */
    public static Set<String> all() {
        return Collections.unmodifiableSet(BY_NAME.keySet());
    }

    /** The CloudEvents {@code type} of an event. */
    public static String typeOf(ThadsEvent event) {
        String type = BY_CLASS.get(event.getClass());
        if (type == null) {
            throw new IllegalStateException("no type is named for " + event.getClass());
        }
        return type;
    }

    /** The class of a CloudEvents {@code type}; empty for one that this version does not know. */
    public static Optional<Class<? extends ThadsEvent>> classOf(String type) {
        return Optional.ofNullable(BY_NAME.get(type));
    }

    /** The JSON body of an event: its components, dates and instants as ISO 8601, absent ones left out. */
    public static String toJson(ThadsEvent event) {
        try {
            return JSON.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event of type " + typeOf(event) + " has no JSON", e);
        }
    }

    /**
     * Reads the body of an event.
     *
     * @param type CloudEvents type
     * @param json body; unknown components are ignored, since contracts grow
     * @return the event
     * @throws UnreadableEvent if the type is unknown or the body is not of it
     */
    public static ThadsEvent read(String type, String json) {
        Class<? extends ThadsEvent> known = classOf(type).orElseThrow(() -> new UnreadableEvent("unknown event type"));
        try {
            ThadsEvent event = JSON.readValue(json, known);
            if (event == null) {
                throw new UnreadableEvent("an empty body is no " + type);
            }
            return event;
        } catch (JsonProcessingException e) {
            throw new UnreadableEvent("not a " + type + ": " + fault(e));
        }
    }

    /** What is wrong and where, never what stood there: a stranger may have written a person into it. */
    private static String fault(JsonProcessingException failure) {
        String place = Optional.ofNullable(failure.getLocation())
                .map(at -> " in line " + at.getLineNr() + ", column " + at.getColumnNr())
                .orElse("");
        if (!(failure instanceof JsonMappingException mapping)) {
            return "no JSON" + place;
        }
        String field = mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("/"));
        // what our own records say of an impossible value is a sentence with numbers
        String what = failure instanceof ValueInstantiationException && failure.getCause() != null
                ? failure.getCause().getMessage()
                : failure.getClass().getSimpleName();
        return what + " at /" + field + place;
    }

    /** A body that is not what its type says. */
    public static final class UnreadableEvent extends RuntimeException {
        /** Says what was wrong with it. */
        public UnreadableEvent(String message) {
            super(message);
        }
    }
}
