{{/* Every template below takes a service as (dict "root" $ "name" name "service" its values). */}}

{{- define "thads.name" -}}
{{ .root.Release.Name }}-{{ .name }}
{{- end -}}

{{- define "thads.selector" -}}
app.kubernetes.io/name: {{ .name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component | default "service" }}
{{- end -}}

{{- define "thads.labels" -}}
{{ include "thads.selector" . }}
{{ include "thads.suiteLabels" .root }}
{{- end -}}

{{- define "thads.suiteLabels" -}}
app.kubernetes.io/part-of: thads
app.kubernetes.io/version: {{ include "thads.tag" . | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ .Chart.Name }}-{{ .Chart.Version }}
{{- end -}}

{{- define "thads.tag" -}}
{{ .Values.image.tag | default .Chart.AppVersion }}
{{- end -}}

{{- define "thads.image" -}}
{{- $image := .root.Values.image -}}
{{ with $image.registry }}{{ . }}/{{ end }}{{ with $image.repository }}{{ . }}/{{ end }}{{ .name }}:{{ include "thads.tag" .root }}
{{- end -}}

{{/* A subject of a service: its own as a whole, else that of all. Takes (list service subject), answers YAML. */}}
{{- define "thads.subject" -}}
{{- $service := index . 0 -}}
{{- $subject := index . 1 -}}
{{- if hasKey $service.service $subject -}}
{{- toYaml (index $service.service $subject) -}}
{{- else -}}
{{- toYaml (index $service.root.Values.defaults $subject) -}}
{{- end -}}
{{- end -}}
