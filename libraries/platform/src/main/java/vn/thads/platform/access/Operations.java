package vn.thads.platform.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The operations of the service; it does not start while one of them has no grant, or a grant no operation. */
@Singleton
class Operations {
    private final AccessTable table;

    @Inject
    Operations(AccessTable table) {
        this.table = table;
    }

    void check(@Observes @Priority(1) StartupEvent start, BeanManager beans) {
        Set<String> operations = new TreeSet<>();
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> isOperation(method) && !isOpen(method))
                .forEach(method -> operations.add(idOf(method)));
        Set<String> withoutRow = new TreeSet<>(operations);
        withoutRow.removeAll(table.operations());
        Set<String> withoutOperation = table.operations();
        withoutOperation.removeAll(operations);
        if (!withoutRow.isEmpty() || !withoutOperation.isEmpty()) {
            throw new IllegalStateException("access.csv: operations without a row " + withoutRow
                    + ", rows without an operation " + withoutOperation);
        }
    }

    /** Whether the operation answers without a token: documentation only. */
    static boolean isOpen(Method method) {
        Operation operation = method.getAnnotation(Operation.class);
        return method.isAnnotationPresent(PermitAll.class) && operation != null && operation.hidden();
    }

    static String idOf(Method method) {
        Operation operation = method.getAnnotation(Operation.class);
        if (!Modifier.isPublic(method.getModifiers())) {
            throw new IllegalStateException(method + " must be public to be an operation");
        }
        if (operation == null || operation.operationId().isEmpty()) {
            throw new IllegalStateException(method + " has no @Operation(operationId = …)");
        }
        return operation.operationId();
    }

    private static boolean isOperation(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }
}
