package vn.thads.cases.title;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Every title; the only way to one. */
@ApplicationScoped
public class Titles implements PanacheRepositoryBase<Title, UUID> {
    boolean isKnown(TitleContent content) {
        return count(
                        "office = ?1 and court = ?2 and numberKey = ?3 and issuedOn = ?4",
                        content.office(),
                        content.court(),
                        content.numberKey(),
                        content.issuedOn())
                > 0;
    }
}
