/** The sections in which users add to the configuration of the collectors. */
export const customizations = ['telemetryCollectorCustomization', 'telemetryGatewayCustomization'] as const
