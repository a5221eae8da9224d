import '../../old.ts';
import './oldPdf.ts';
import { readPdf } from '#ingest/readers/pdf.ts';
import { serve } from './serve.ts';

serve(readPdf);
