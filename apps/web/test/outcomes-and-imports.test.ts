import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { koos } from '@jointwise/definitions';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daysBefore } from './api-client.ts';
import { openBrowser, openSignedIn } from './open-browser.ts';
import { type StaffSite, startStaffSite } from './staff-site.ts';
