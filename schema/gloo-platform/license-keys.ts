/** Keys of `licensing` that take a license key as text. */
export const licenseKeys = [
  'glooMeshLicenseKey',
  'glooNetworkLicenseKey',
  'glooGatewayLicenseKey',
  'glooTrialLicenseKey',
  'glooMeshCoreLicenseKey',
  'licenseKey',
] as const

export const licenseKeyPaths = licenseKeys.map((key) => `licensing.${key}` as const)
