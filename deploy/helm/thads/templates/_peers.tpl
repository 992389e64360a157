{{/* One rule of egress: takes (dict "to" peers "ports" list of numbers "protocols" list); no peers are all peers. */}}
{{- define "thads.egress" -}}
- ports:
  {{- range $port := .ports }}
  {{- range $.protocols | default (list "TCP") }}
    - { protocol: {{ . }}, port: {{ $port }} }
  {{- end }}
  {{- end }}
  {{- with .to }}
  to:
    {{- toYaml . | nindent 4 }}
  {{- end }}
{{- end -}}

{{/* Ports of the brokers, each once, as a JSON list. */}}
{{- define "thads.kafkaPorts" -}}
{{- $ports := list -}}
{{- range splitList "," .Values.kafka.bootstrapServers -}}
{{- $ports = append $ports (regexFind "[0-9]+$" (trim .) | int) -}}
{{- end -}}
{{- $ports | uniq | toJson -}}
{{- end -}}

{{/* The port of an address. */}}
{{- define "thads.portOf" -}}
{{- $url := . -}}
{{- $named := regexFind ":[0-9]+" (regexReplaceAll "^https?://([^/]*).*$" $url "${1}") | trimPrefix ":" -}}
{{- $named | default (ternary "443" "80" (hasPrefix "https:" $url)) -}}
{{- end -}}
