import { emptyObject, object } from '../../model/resource-fields.ts'

/** How clients reach a VirtualDestination in another cluster. */
export const clientMode = object(
  'How clients reach VirtualDestinations in other clusters through the east-west gateway.',
  {
    auto: emptyObject('The management server decides, by the protocol of the port.'),
    sniRouting: emptyObject('The gateway forwards the encrypted connection by its server name (SNI).'),
    tlsTermination: emptyObject('The gateway decrypts the connection and routes each request.'),
  },
  { definition: 'ClientMode', atMostOne: [['auto', 'sniRouting', 'tlsTermination']] },
)
