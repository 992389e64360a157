package vn.thads.platform.event;

import jakarta.enterprise.context.ApplicationScoped;

/** Publishes the outbox. */
@ApplicationScoped
class Relay {
    void wake() {}
}
