import { z } from 'zod';

// Imported before anything that builds a schema: zod would try `new Function` once, which the content security policy reports.
z.config({ jitless: true });
