/** The third-party chart that the published chart carries twice, under the names of its two sections. */
export const collectorChart = 'opentelemetry-collector 0.93.3: values.yaml, values.schema.json, as rendered'
