/** Values that keep each rule in CEL, and values that break it. */
export const examples: Record<string, { kept: readonly unknown[]; broken: readonly unknown[] }> = {
  "!self.matches('[nuμ]s')": { kept: ['1s', '2ms'], broken: ['1ns', '3us', '1s2\u03bcs'] },
  "duration(self) >= duration('1ms')": { kept: ['1ms', '1h'], broken: ['0.5ms', '0s', 'soon'] },
  "duration(self) < duration('1ms') || (duration(self) - duration('1ns')).getMilliseconds() < duration(self).getMilliseconds()":
    {
      kept: ['1ms', '1.5s', '0.5ms'],
      broken: ['1.5ms', 'soon'],
    },
  'duration(self) == duration(self)': { kept: ['1s', '-1h'], broken: ['soon', '10'] },
  'has(self.clientSecretRef) || has(self.disableClientSecret) && self.disableClientSecret': {
    kept: [{ clientSecretRef: {} }, { disableClientSecret: true }],
    broken: [{}, { disableClientSecret: false }],
  },
  'has(self.clientSecret) || has(self.privateKeyJwt)': {
    kept: [{ clientSecret: {} }, { privateKeyJwt: {} }],
    broken: [{}],
  },
  'has(self.clientAuthentication) ? !has(self.clientSecretRef) && !has(self.disableClientSecret) : has(self.clientSecretRef) || has(self.disableClientSecret) && self.disableClientSecret':
    {
      kept: [{ clientAuthentication: {} }, { clientSecretRef: {} }, { disableClientSecret: true }],
      broken: [
        {},
        { disableClientSecret: false },
        { clientAuthentication: {}, clientSecretRef: {} },
        { clientAuthentication: {}, disableClientSecret: true },
      ],
    },
  "has(self.clientId) && self.clientId != '' ? has(self.clientSecretRef) || has(self.disableClientSecret) && self.disableClientSecret : !has(self.clientSecretRef)":
    {
      kept: [
        {},
        { clientId: '' },
        { clientId: 'a', clientSecretRef: {} },
        { clientId: 'a', disableClientSecret: true },
      ],
      broken: [{ clientId: 'a' }, { clientSecretRef: {} }, { clientId: '', clientSecretRef: {} }],
    },
  'has(self.apr) ? !has(self.encryption) && !has(self.userList) : has(self.encryption) && has(self.userList)':
    {
      kept: [{ apr: {} }, { encryption: {}, userList: {} }],
      broken: [
        {},
        { encryption: {} },
        { userList: {} },
        { apr: {}, encryption: {} },
        { apr: {}, userList: {} },
      ],
    },
  'has(self.grpc) || has(self.http)': { kept: [{ grpc: {} }, { http: {} }], broken: [{}] },
  'has(self.delay) || has(self.abort)': {
    kept: [{ delay: {} }, { abort: {} }],
    broken: [{}, { delay: null }],
  },
  'has(self.httpHeaderName) || has(self.httpCookie) || has(self.useSourceIp) || has(self.httpQueryParameterName)':
    {
      kept: [
        { httpHeaderName: 'x' },
        { httpCookie: {} },
        { useSourceIp: true },
        { httpQueryParameterName: 'q' },
      ],
      broken: [{}],
    },
  'has(self.simple) || has(self.consistentHash)': {
    kept: [{ simple: 'RANDOM' }, { consistentHash: {} }],
    broken: [{}],
  },
  'self == 0.0 || self >= 0.0001': { kept: [0, 0.0001, 50], broken: [5e-5, -1] },
  '!has(self.attempts) || self.attempts != 0 || !has(self.perTryTimeout) && !has(self.retryOn) && !has(self.retryRemoteLocalities)':
    {
      kept: [{}, { attempts: 0 }, { attempts: 2, retryOn: '5xx' }],
      broken: [
        { attempts: 0, perTryTimeout: '1s' },
        { attempts: 0, retryOn: '5xx' },
        { attempts: 0, retryRemoteLocalities: true },
      ],
    },
  'has(self.retries) || has(self.requestTimeout)': {
    kept: [{ retries: {} }, { requestTimeout: '1s' }],
    broken: [{}],
  },
  'has(self.hosts) || !has(self.virtualGateways)': {
    kept: [{}, { hosts: [], virtualGateways: [] }],
    broken: [{ virtualGateways: [] }],
  },
  'has(self.hosts) || !has(self.applyToDestinations)': {
    kept: [{}, { hosts: [], applyToDestinations: [] }],
    broken: [{ applyToDestinations: [] }],
  },
  'has(self.hosts) || !has(self.failureMode)': {
    kept: [{}, { hosts: [], failureMode: 'X' }],
    broken: [{ failureMode: 'X' }],
  },
  'has(self.http) || has(self.tcp) || has(self.tls)': {
    kept: [{ http: [] }, { tcp: [] }, { tls: [] }],
    broken: [{}],
  },
  '!has(self.defaultDestination) || has(self.http) && self.http.exists(route, has(route.forwardTo))': {
    kept: [{}, { defaultDestination: {}, http: [{ forwardTo: {} }] }],
    broken: [{ defaultDestination: {} }, { defaultDestination: {}, http: [{}] }],
  },
  'has(self.defaultDestination) || !has(self.http) || !self.http.exists(route, has(route.forwardTo) && has(route.forwardTo.destinations) && size(route.forwardTo.destinations) == 0)':
    {
      kept: [
        {},
        { http: [{ forwardTo: {} }] },
        { http: [{ forwardTo: { destinations: [] } }], defaultDestination: {} },
      ],
      broken: [{ http: [{}, { forwardTo: { destinations: [] } }] }],
    },
  "self.all(selector, !has(selector.kind) || selector.kind == 'KUBE')": {
    kept: [[], [{}], [{ kind: 'KUBE' }]],
    broken: [[{ kind: 'KUBE' }, { kind: 'VM' }]],
  },
  '!has(self.subset) || size(self.subset) > 0': {
    kept: [{}, { subset: { version: 'v1' } }],
    broken: [{ subset: {} }],
  },
  'self.all(destination, !has(destination.subset) || size(destination.subset) > 0)': {
    kept: [[], [{}], [{ subset: { version: 'v1' } }]],
    broken: [[{}, { subset: {} }]],
  },
  'has(self.destinations) && size(self.destinations) > 0': {
    kept: [{ destinations: [{}] }],
    broken: [{}, { destinations: [] }],
  },
  "!self.contains(' ')": { kept: ['shop'], broken: ['my shop'] },
  '!self.ports.exists(port, has(port.targetPort)) || has(self.services) || has(self.externalServices) || has(self.externalWorkloads)':
    {
      kept: [
        { ports: [{}] },
        { ports: [{ targetPort: {} }], services: [] },
        { ports: [{ targetPort: {} }], externalServices: [] },
        { ports: [{ targetPort: {} }], externalWorkloads: [] },
      ],
      broken: [{ ports: [{ targetPort: {} }] }],
    },
  'has(self.services) || has(self.externalServices) || has(self.externalWorkloads) || has(self.hosts) && size(self.hosts) > 0':
    {
      kept: [{ services: [] }, { externalServices: [] }, { externalWorkloads: [] }, { hosts: ['a'] }],
      broken: [{}, { hosts: [] }],
    },
  'has(self.number) || has(self.name)': { kept: [{ number: 1 }, { name: 'http' }], broken: [{}] },
  "!has(self.minimumProtocolVersion) || self.minimumProtocolVersion != 'TLSv1_0' || has(self.cipherSuites)": {
    kept: [
      {},
      { minimumProtocolVersion: 'TLSv1_2' },
      { minimumProtocolVersion: 'TLSv1_0', cipherSuites: [] },
    ],
    broken: [{ minimumProtocolVersion: 'TLSv1_0' }],
  },
  "!has(self.minimumProtocolVersion) || self.minimumProtocolVersion != 'TLSv1_1' || has(self.cipherSuites)": {
    kept: [
      {},
      { minimumProtocolVersion: 'TLSv1_2' },
      { minimumProtocolVersion: 'TLSv1_1', cipherSuites: [] },
    ],
    broken: [{ minimumProtocolVersion: 'TLSv1_1' }],
  },
  "!has(self.mode) || self.mode != 'SIMPLE' || has(self.secretName) || has(self.files)": {
    kept: [{}, { mode: 'SIMPLE', secretName: 'a' }, { mode: 'SIMPLE', files: {} }],
    broken: [{ mode: 'SIMPLE' }],
  },
  "!has(self.mode) || self.mode != 'SIMPLE' || !has(self.files) || has(self.files.serverCert) && has(self.files.privateKey)":
    {
      kept: [{}, { mode: 'SIMPLE' }, { mode: 'SIMPLE', files: { serverCert: 'a', privateKey: 'b' } }],
      broken: [
        { mode: 'SIMPLE', files: {} },
        { mode: 'SIMPLE', files: { serverCert: 'a' } },
        { mode: 'SIMPLE', files: { privateKey: 'a' } },
      ],
    },
  "!has(self.mode) || self.mode != 'MUTUAL' || has(self.secretName) || has(self.files)": {
    kept: [{}, { mode: 'MUTUAL', secretName: 'a' }, { mode: 'MUTUAL', files: {} }],
    broken: [{ mode: 'MUTUAL' }],
  },
  "!has(self.mode) || self.mode != 'MUTUAL' || !has(self.files) || has(self.files.serverCert) && has(self.files.privateKey)":
    {
      kept: [{}, { mode: 'MUTUAL' }, { mode: 'MUTUAL', files: { serverCert: 'a', privateKey: 'b' } }],
      broken: [
        { mode: 'MUTUAL', files: {} },
        { mode: 'MUTUAL', files: { serverCert: 'a' } },
        { mode: 'MUTUAL', files: { privateKey: 'a' } },
      ],
    },
  "!has(self.mode) || self.mode != 'MUTUAL' || !has(self.files) || has(self.files.caCerts)": {
    kept: [{}, { mode: 'SIMPLE', files: {} }, { mode: 'MUTUAL', files: { caCerts: 'a' } }],
    broken: [{ mode: 'MUTUAL', files: {} }],
  },
  "!has(self.mode) || self.mode != 'ISTIO_MUTUAL' || !has(self.secretName)": {
    kept: [{}, { mode: 'ISTIO_MUTUAL' }, { mode: 'SIMPLE', secretName: 'a' }],
    broken: [{ mode: 'ISTIO_MUTUAL', secretName: 'a' }],
  },
  "!has(self.mode) || self.mode != 'ISTIO_MUTUAL' || !has(self.files)": {
    kept: [{}, { mode: 'ISTIO_MUTUAL' }, { mode: 'SIMPLE', files: {} }],
    broken: [{ mode: 'ISTIO_MUTUAL', files: {} }],
  },
  "!has(self.appProtocol) || self.appProtocol.upperAscii() in ['GRPC', 'GRPC-WEB', 'HTTP', 'HTTP_PROXY', 'HTTP2', 'HTTPS', 'TCP', 'TLS', 'MONGO', 'REDIS', 'MYSQL']":
    { kept: [{}, { appProtocol: 'grpc-web' }, { appProtocol: 'Redis' }], broken: [{ appProtocol: 'UDP' }] },
  "!has(self.http) || !has(self.tls) || !has(self.appProtocol) || self.appProtocol.upperAscii() in ['HTTPS']":
    {
      kept: [{ appProtocol: 'TCP' }, { http: {}, tls: {} }, { http: {}, tls: {}, appProtocol: 'https' }],
      broken: [{ http: {}, tls: {}, appProtocol: 'HTTP' }],
    },
  "!has(self.http) || has(self.tls) || !has(self.appProtocol) || self.appProtocol.upperAscii() in ['GRPC', 'GRPC-WEB', 'HTTP', 'HTTP_PROXY', 'HTTP2']":
    {
      kept: [{ appProtocol: 'TCP' }, { http: {} }, { http: {}, appProtocol: 'http2' }],
      broken: [{ http: {}, appProtocol: 'HTTPS' }],
    },
  'has(self.http) || !has(self.httpsRedirect)': {
    kept: [{}, { http: {}, httpsRedirect: true }],
    broken: [{ httpsRedirect: false }],
  },
  "has(self.http) || !has(self.tls) || !has(self.appProtocol) || self.appProtocol.upperAscii() in ['TLS']": {
    kept: [{}, { tls: {} }, { tls: {}, appProtocol: 'tls' }],
    broken: [{ tls: {}, appProtocol: 'HTTPS' }],
  },
  "has(self.http) || has(self.tls) || !has(self.appProtocol) || self.appProtocol.upperAscii() in ['TCP', 'MONGO', 'REDIS', 'MYSQL']":
    {
      kept: [{}, { appProtocol: 'mongo' }, { tls: {}, appProtocol: 'HTTP' }],
      broken: [{ appProtocol: 'HTTP' }],
    },
  "!has(self.trafficCaptureMode) || self.trafficCaptureMode != 'InitContainer' || has(self.dataplaneMode) && self.dataplaneMode == 'Sidecar'":
    {
      kept: [
        {},
        { trafficCaptureMode: 'Auto' },
        { trafficCaptureMode: 'InitContainer', dataplaneMode: 'Sidecar' },
      ],
      broken: [
        { trafficCaptureMode: 'InitContainer' },
        { trafficCaptureMode: 'InitContainer', dataplaneMode: 'Ambient' },
      ],
    },
}
