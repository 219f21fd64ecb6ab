import { contextBridge, ipcRenderer } from 'electron';

/**
 * Hands the page one MessagePort and a frozen API of two names. It never changes per noun: everything else passes through the port.
 * The port cannot cross the context bridge, so it travels in a window message.
 */
ipcRenderer.on('trastienda:port', (event) => {
  window.postMessage({ type: 'trastienda:port' }, window.location.origin, event.ports);
});

contextBridge.exposeInMainWorld(
  'trastienda',
  Object.freeze({
    connect: () => ipcRenderer.send('trastienda:connect'),
    platform: process.platform,
  }),
);
