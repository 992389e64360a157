# The image of one service. Build the jars first, then the image:
#   mvn -DskipTests -Dquarkus.package.jar.type=aot-jar package
#   docker build -f deploy/containers/service.Dockerfile --build-arg SERVICE=case-service -t thads/case-service .
FROM eclipse-temurin:25-jre AS trained
ARG SERVICE
WORKDIR /opt/thads
COPY ${SERVICE}/target/quarkus-app/ ./
# A start without database, brokers and issuer, that ends by itself: what it loaded and linked becomes the cache of every later start.
# The cache fits this JVM and these jars alone; where it does not fit, the JVM starts without.
ARG TRAINING_OPTIONS="-XX:+UseSerialGC"
RUN QUARKUS_INIT_AND_EXIT=true QUARKUS_FLYWAY_MIGRATE_AT_START=false QUARKUS_OIDC_TENANT_ENABLED=false THADS_EVENTS_ENABLED=false \
    QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://127.0.0.1:1/none QUARKUS_DATASOURCE_USERNAME=none \
    KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:1 QUARKUS_LOG_LEVEL=ERROR \
    java -XX:AOTCacheOutput=app.aot $TRAINING_OPTIONS --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -Djava.util.logging.manager=org.jboss.logmanager.LogManager -jar quarkus-run.jar && test -s app.aot

FROM eclipse-temurin:25-jre
ARG SERVICE
RUN groupadd --gid 10001 thads && useradd --uid 10001 --gid thads --no-create-home --shell /usr/sbin/nologin thads
WORKDIR /opt/thads
# From what changes seldom to what changes with every commit: the lower layers are shared and cached.
COPY --chown=root:root ${SERVICE}/target/quarkus-app/lib/ lib/
COPY --chown=root:root ${SERVICE}/target/quarkus-app/quarkus-run.jar ./
COPY --chown=root:root ${SERVICE}/target/quarkus-app/app/ app/
COPY --chown=root:root ${SERVICE}/target/quarkus-app/quarkus/ quarkus/
COPY --from=trained /opt/thads/app.aot ./
# Last: they change with every commit, and a layer below them would be made anew.
ARG VERSION=1.0.0-SNAPSHOT
ARG REVISION=unknown
LABEL org.opencontainers.image.title="THADS ${SERVICE}" \
      org.opencontainers.image.description="One of the four services for Viet Nam's civil judgment enforcement offices" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
USER 10001:10001
# The measurements behind these: docs/adr/0011.
ENV QUARKUS_HTTP_HOST=0.0.0.0 QUARKUS_HTTP_PORT=8080 TZ=UTC \
    JAVA_OPTIONS="-XX:MaxRAMPercentage=60 -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError"
EXPOSE 8080
HEALTHCHECK --interval=5s --timeout=3s --start-period=90s --retries=12 \
    CMD curl -fsS http://127.0.0.1:8080/q/health/ready >/dev/null || exit 1
CMD ["sh", "-c", "exec java $JAVA_OPTIONS -XX:AOTCache=app.aot -Xlog:aot=off --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Djava.util.logging.manager=org.jboss.logmanager.LogManager -jar quarkus-run.jar"]
