export { type Config, ConfigError, readConfig } from './config.ts';
export { anchorsFile, createServices, type ServiceOptions } from './create-services.ts';
export { createServer } from './frame/server.ts';
export { startJointwise } from './main.ts';
export { type RunningRegistry, type StartOptions, startRegistry } from './start-registry.ts';
