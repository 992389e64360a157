package vn.thads.cases.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.thads.cases.rules.Rules;
import vn.thads.cases.rules.Transition;

/** Every article of the state machine is held by a test that names it. */
class ArticlesTest {
    private static final List<Class<?>> TESTS = List.of(
            IssuingTest.class,
            VerifyingTest.class,
            NotEnforceableTest.class,
            HaltingTest.class,
            EndingTest.class,
            LeavingTest.class,
            RecallingTest.class,
            PayingTest.class);

    @Test
    void every_article_of_the_transitions_is_named_by_a_test() {
        Set<String> named = new TreeSet<>();
        for (Class<?> tests : TESTS) {
            for (Method method : tests.getDeclaredMethods()) {
                Tests annotation = method.getAnnotation(Tests.class);
                if (annotation != null) {
                    named.addAll(Arrays.asList(annotation.value()));
                }
            }
        }
        Set<String> articles = new TreeSet<>();
        for (String on : List.of("2015-06-30", "2017-02-16", "2026-07-01")) {
            Rules.inForce().transitions(Story.day(on)).stream()
                    .map(Transition::article)
                    .forEach(articles::add);
        }

        articles.removeAll(named);

        assertThat(articles).as("articles without a test").isEmpty();
    }
}
