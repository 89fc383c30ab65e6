/** Variables that Kubernetes fills in from the pod, as the containers of several components have them. */
export const podNamespace = {
  name: 'POD_NAMESPACE',
  valueFrom: { fieldRef: { fieldPath: 'metadata.namespace' } },
}

export const memoryLimit = {
  name: 'K8S_MEM_LIMIT',
  valueFrom: { resourceFieldRef: { divisor: '1', resource: 'limits.memory' } },
}

export const cpuLimit = {
  name: 'GOMAXPROCS',
  valueFrom: { resourceFieldRef: { divisor: '1', resource: 'limits.cpu' } },
}
