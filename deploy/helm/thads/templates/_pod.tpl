{{/* What every pod of the suite has in common. Takes a service as in _names.tpl. */}}

{{- define "thads.podSecurity" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
fsGroupChangePolicy: OnRootMismatch
seccompProfile: { type: RuntimeDefault }
{{- end -}}

{{- define "thads.containerSecurity" -}}
allowPrivilegeEscalation: false
privileged: false
readOnlyRootFilesystem: true
runAsNonRoot: true
capabilities: { drop: [ALL] }
seccompProfile: { type: RuntimeDefault }
{{- end -}}

{{- define "thads.databaseEnvironment" -}}
{{- $common := .root.Values.database -}}
{{- $own := .service.database -}}
- name: QUARKUS_DATASOURCE_JDBC_URL
  value: {{ printf "jdbc:postgresql://%s:%d/%s?sslmode=%s%s" $own.host (int $common.port) $own.name $common.sslMode
    (ternary (printf "&sslrootcert=/etc/thads/database-ca/%s" $common.caKey) "" (ne $own.caSecretName "")) | quote }}
- name: QUARKUS_DATASOURCE_USERNAME
  valueFrom: { secretKeyRef: { name: {{ $own.secretName | quote }}, key: {{ $common.usernameKey | quote }} } }
- name: QUARKUS_DATASOURCE_PASSWORD
  valueFrom: { secretKeyRef: { name: {{ $own.secretName | quote }}, key: {{ $common.passwordKey | quote }} } }
{{- end -}}

{{/* Who owns the schema; the other role gets its rights from him. Only where something migrates. */}}
{{- define "thads.migrationEnvironment" -}}
{{- $common := .root.Values.database -}}
{{- with .service.database.migrationSecretName }}
- name: QUARKUS_FLYWAY_USERNAME
  valueFrom: { secretKeyRef: { name: {{ . | quote }}, key: {{ $common.usernameKey | quote }} } }
- name: QUARKUS_FLYWAY_PASSWORD
  valueFrom: { secretKeyRef: { name: {{ . | quote }}, key: {{ $common.passwordKey | quote }} } }
{{- end }}
{{- end -}}

{{/* How the brokers are reached: takes also "user" and "secretName" of who logs in. */}}
{{- define "thads.kafkaEnvironment" -}}
{{- $kafka := .root.Values.kafka -}}
- { name: KAFKA_BOOTSTRAP_SERVERS, value: {{ $kafka.bootstrapServers | quote }} }
- { name: THADS_KAFKA_SECURITY_PROTOCOL, value: {{ $kafka.securityProtocol }} }
{{- if hasPrefix "SASL_" $kafka.securityProtocol }}
- { name: THADS_KAFKA_SASL_MECHANISM, value: {{ $kafka.saslMechanism }} }
- { name: THADS_KAFKA_USER, value: {{ .user | quote }} }
- name: THADS_KAFKA_PASSWORD
  valueFrom: { secretKeyRef: { name: {{ .secretName | quote }}, key: {{ $kafka.passwordKey | quote }} } }
{{- end }}
{{- if and $kafka.caSecretName (hasSuffix "SSL" $kafka.securityProtocol) }}
- { name: THADS_KAFKA_CA_FILE, value: {{ printf "/etc/thads/kafka-ca/%s" $kafka.caKey | quote }} }
{{- end }}
- { name: THADS_EVENTS_REPLICATION, value: {{ int $kafka.replication | quote }} }
- { name: THADS_EVENTS_MIN_IN_SYNC_REPLICAS, value: {{ int $kafka.minInSyncReplicas | quote }} }
- { name: THADS_EVENTS_PARTITIONS, value: {{ int $kafka.partitions | quote }} }
{{- end -}}

{{- define "thads.kafkaMount" -}}
{{- $kafka := .root.Values.kafka -}}
{{- if and $kafka.caSecretName (hasSuffix "SSL" $kafka.securityProtocol) }}
- { name: kafka-ca, mountPath: /etc/thads/kafka-ca, readOnly: true }
{{- end }}
{{- end -}}

{{- define "thads.kafkaVolume" -}}
{{- $kafka := .root.Values.kafka -}}
{{- if and $kafka.caSecretName (hasSuffix "SSL" $kafka.securityProtocol) }}
- name: kafka-ca
  secret:
    secretName: {{ $kafka.caSecretName | quote }}
    items: [{ key: {{ $kafka.caKey | quote }}, path: {{ $kafka.caKey | quote }} }]
{{- end }}
{{- end -}}

{{/* What a service seals with: records set aside in every service, persons where they are kept. */}}
{{- define "thads.sealingEnvironment" -}}
{{- $keys := .root.Values.keys -}}
- name: THADS_EVENTS_SEALING_KEY
  valueFrom: { secretKeyRef: { name: {{ $keys.events.secretName | quote }}, key: {{ $keys.events.key | quote }} } }
{{- if or (eq .name "case-service") (eq .name "officer-service") }}
- name: THADS_IDENTITY_SEALING_KEY
  valueFrom: { secretKeyRef: { name: {{ $keys.sealing.secretName | quote }}, key: {{ $keys.sealing.key | quote }} } }
{{- else if eq .name "complaint-service" }}
- name: THADS_COMPLAINANTS_SEALING_KEY
  valueFrom: { secretKeyRef: { name: {{ $keys.complainants.secretName | quote }}, key: {{ $keys.complainants.key | quote }} } }
{{- end }}
{{- end -}}

{{- define "thads.mounts" -}}
- { name: tmp, mountPath: /tmp }
{{- if .service.database.caSecretName }}
- { name: database-ca, mountPath: /etc/thads/database-ca, readOnly: true }
{{- end }}
{{- end -}}

{{- define "thads.volumes" -}}
- name: tmp
  emptyDir: { sizeLimit: 1Gi }
{{- if .service.database.caSecretName }}
- name: database-ca
  secret:
    secretName: {{ .service.database.caSecretName | quote }}
    items: [{ key: {{ .root.Values.database.caKey | quote }}, path: {{ .root.Values.database.caKey | quote }} }]
{{- end }}
{{- end -}}

{{- define "thads.pullSecrets" -}}
{{- with .root.Values.image.pullSecrets -}}
imagePullSecrets:
{{- range . }}
  - name: {{ . | quote }}
{{- end }}
{{- end }}
{{- end -}}
