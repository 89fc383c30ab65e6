import { defineMigrations, type Migration } from '../../model/migration.ts'

/** License keys was at the top. */
export const licensing = defineMigrations(
  ['licenseKey', 'glooMeshLicenseKey', 'glooGatewayLicenseKey', 'glooNetworkLicenseKey'].map(
    (key): Migration => ({
      from: key,
      since: '2.3.0',
      rewrite: { kind: 'move', to: `licensing.${key}` },
      source: 'public values files for 2.0 to 2.2; gloo-platform 2.3.3: values.yaml',
    }),
  ),
)
