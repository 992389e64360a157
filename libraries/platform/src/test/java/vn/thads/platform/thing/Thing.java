package vn.thads.platform.thing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record Thing(
        long id,
        String office,
        String name,
        long amount,
        @Nullable LocalDate madeOn,
        long version) {}
