/** Sections of a configuration of OpenTelemetry that have components by name. */
export const configurationSections = ['receivers', 'processors', 'exporters', 'extensions'] as const

export type ConfigurationSection = (typeof configurationSections)[number]
