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

{{/* What a service seals with: records set aside in every service, persons where they are kept. */}}
{{- define "thads.sealingEnvironment" -}}
{{- $keys := .root.Values.keys -}}
- name: THADS_EVENTS_SEALING_KEY
  valueFrom: { secretKeyRef: { name: {{ $keys.events.secretName | quote }}, key: {{ $keys.events.key | quote }} } }
{{- if eq .name "case-service" }}
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
