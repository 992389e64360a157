package vn.thads.platform.clock;

import com.github.kagkarlsson.scheduler.task.Task;

/** Work that runs by the clock or on demand, on one replica; a CDI bean. */
public interface Job {
    /** The task, as db-scheduler knows it; recurring ones begin with the service. */
    Task<?> task();
}
