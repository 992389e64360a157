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
