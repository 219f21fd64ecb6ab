/** By which Windows ties the window to its installed shortcut; the same as in electron-builder.yml. */
export const appId = 'io.github.trastienda.trastienda';
