# The image of one service. Build the jars first (mvn -DskipTests package), then:
#   docker build -f deploy/containers/service.Dockerfile --build-arg SERVICE=case-service -t thads/case-service .
FROM eclipse-temurin:25-jre
ARG SERVICE
LABEL org.opencontainers.image.title="THADS ${SERVICE}" org.opencontainers.image.licenses="Apache-2.0"
RUN groupadd --gid 10001 thads && useradd --uid 10001 --gid thads --no-create-home --shell /usr/sbin/nologin thads
WORKDIR /opt/thads
# From what changes seldom to what changes with every commit: the lower layers are shared and cached.
COPY --chown=root:root ${SERVICE}/target/quarkus-app/lib/ lib/
COPY --chown=root:root ${SERVICE}/target/quarkus-app/quarkus-run.jar ./
COPY --chown=root:root ${SERVICE}/target/quarkus-app/app/ app/
COPY --chown=root:root ${SERVICE}/target/quarkus-app/quarkus/ quarkus/
USER 10001:10001
ENV QUARKUS_HTTP_HOST=0.0.0.0 QUARKUS_HTTP_PORT=8080 TZ=UTC \
    JAVA_OPTIONS="-XX:MaxRAMPercentage=60 -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError"
EXPOSE 8080
HEALTHCHECK --interval=5s --timeout=3s --start-period=90s --retries=12 \
    CMD curl -fsS http://127.0.0.1:8080/q/health/ready >/dev/null || exit 1
CMD ["sh", "-c", "exec java $JAVA_OPTIONS --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Djava.util.logging.manager=org.jboss.logmanager.LogManager -jar quarkus-run.jar"]
