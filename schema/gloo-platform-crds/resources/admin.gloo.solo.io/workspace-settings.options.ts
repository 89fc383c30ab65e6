import {
  described,
  flag,
  listOf,
  nullable,
  object,
  oneOf,
  text,
  uint32,
} from '../../../model/resource-fields.ts'
import { clientMode } from '../../shapes/client-mode.ts'
import { enforcementLayers } from '../../shapes/enforcement-layers.ts'
import { objectSelector, portSelector } from '../../shapes/selectors.ts'

export const options = object(
  'Options of the workspace.',
  {
    serviceIsolation: object(
      'Whether only this workspace, and the workspaces that it exports to, can reach its services.',
      {
        enabled: flag('Whether the services are isolated.'),
        trimProxyConfig: nullable(
          flag(
            'Whether the proxies of the workspace get configuration only for what the workspace may reach. On by default where services are isolated.',
          ),
        ),
        enforcementLayers,
      },
    ),
    trimAllProxyConfig: flag('As `trimProxyConfig`, also where services are not isolated.'),
    federation: object(
      'Whether services are reachable from all clusters of the workspace, under a host name of their own.',
      {
        enabled: flag('Whether services are federated.'),
        serviceSelector: listOf('Services to federate. Empty: all of the workspace.', objectSelector),
        hostSuffix: text(
          'Suffix of the host names of federated services, after name, namespace and cluster.',
        ),
        ports: listOf('Ports to federate. Empty: all.', portSelector),
      },
    ),
    eastWestGateways: listOf(
      'East-west gateways that connect the clusters.',
      object('East-west gateways, by labels, cluster, namespace and workspace.', {
        selector: objectSelector,
        port: described(
          'Port for TLS passthrough: the gateway forwards connections without decryption.',
          portSelector,
        ),
        tlsTerminationPort: described(
          'Port for TLS termination: the gateway decrypts connections.',
          portSelector,
        ),
        hostInfoOverrides: listOf(
          'Addresses at which other clusters reach the gateways, instead of those of their Services.',
          object('An address.', {
            addr: text('Host name or IP address.'),
            port: uint32('Number of the port.'),
            portType: oneOf('What the port is for.', {
              SNI_PASSTHROUGH: 'TLS passthrough, without decryption at the gateway.',
              TLS_TERMINATION: 'TLS termination, with decryption at the gateway.',
            }),
          }),
        ),
      }),
    ),
    virtualDestClientMode: clientMode,
  },
  { definition: 'WorkspaceOptions' },
)
