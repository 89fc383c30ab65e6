/**
 * Where the facts of the model come from. Fields name one of these; a field with a source of its own writes it out.
 * Where sources disagree the newer one, and what was seen rendered, wins; the field says so.
 */
export const sources = {
  /** values.yaml, values.schema.json and templates of the published chart. */
  v233: 'gloo-platform 2.3.3: values.yaml, values.schema.json (vendored in the history of solo-io/solo-cop)',
  v24: 'gloo-platform 2.4: complete values file (codeverifier/gloo-platform-2.4-demo)',
  v25: 'gloo-platform 2.5: values file with notes (day0ops/gloo-platform-2.5)',
  v258: 'gloo-platform 2.5.8: complete chart, every value changed alone and rendered (ky-rafaels/gloo-mesh-notes)',
  /** Default or shape read off the published rendering, which overrides older values files. */
  rendered: 'gloo-platform 2.7.2: published rendering',
  /** Fields that the chart's generator gives every component; seen in use for some. */
  generated: 'solo-io/skv2 chart generator: fields of every component (inferred for this one)',
  imageLists: 'image lists of the vendor for gloo-platform 2.6 to 2.12 (solo-io/workshops)',
  inUse: 'public values files for gloo-platform 2.4 to 2.9 (solo-io/workshops and others)',
  /** The chart that the published one contains: every key changed alone and rendered, with the defaults of gloo-platform. */
  prometheusChart:
    'prometheus 25.23.0 (prometheus-community), inside gloo-platform 2.7.2: rendered with each value',
  practices: 'documentation: production best practices',
  relay: 'documentation: relay architecture, safe mode',
  requirements: 'documentation: system requirements',
  featureGates: 'documentation: feature gates',
  dashboard:
    'gloo-platform-crds 2.7.2: Dashboard, spec.authn.oidc; gloo-platform 2.5.8 passes glooUi.auth.oidc to it',
  own: 'not in the published chart: an addition of the chart here',
  externalRedis: 'gloo-platform 2.6: values for external Redis (solo-io/workshops, byo-redis)',
} as const
