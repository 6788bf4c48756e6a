/** The pre-designed pipelines, in English and Malay. Amounts are in the main currency; probabilities in per cent. */

import type { StageType } from '../api';
import type { DealColumn } from '../deals/columns';
import type { Category } from './columns';

/** English and Malay, divided by a bar where they differ. */
type Both = string;

export interface Template {
  name: Both;
  description: Both;
  /** Name, per cent, rotting days, category, required fields. */
  stages: readonly (readonly [Both, number, number, Category, readonly DealColumn[]])[];
  /** Name, type, required fields. */
  ends: readonly (readonly [Both, StageType, readonly DealColumn[]])[];
  /** Deal, company, index of the stage, amount, days until the expected close, next step. */
  samples: readonly (readonly [Both, string, number, number, number, Both])[];
}

export type Templates = Readonly<Record<string, Template>>;

const WON = ['Won|Menang', 'Won', []] as const;
const LOST = ['Lost|Kalah', 'Lost', ['closeReason']] as const;

const TEMPLATES: Templates = {
  b2b: {
    name: 'B2B sales|Jualan B2B',
    description: 'From first lead to signed order|Daripada prospek pertama hingga pesanan ditandatangani',
    stages: [
      ['Lead|Prospek', 10, 14, 'pipeline', []],
      ['Qualified|Layak', 25, 14, 'pipeline', []],
      ['Meeting|Mesyuarat', 40, 10, 'pipeline', []],
      ['Proposal|Cadangan', 60, 10, 'best', []],
      ['Negotiation|Rundingan', 80, 7, 'commit', []],
    ],
    ends: [WON, LOST],
    samples: [
      ['Office network|Rangkaian pejabat', 'Cahaya Trading', 0, 12000, 75, 'Call|Telefon'],
      ['Annual support|Sokongan tahunan', 'Delima Foods', 2, 36000, 45, 'Demo|Demonstrasi'],
      ['Warehouse scanners|Pengimbas gudang', 'Rimba Logistics', 3, 48500, 30, 'Send proposal|Hantar cadangan'],
      ['Payroll system|Sistem gaji', 'Seri Engineering', 4, 90000, 14, 'Agree terms|Persetujui terma'],
    ],
  },
  services: {
    name: 'Services|Perkhidmatan',
    description: 'Enquiry, quote and booking|Pertanyaan, sebut harga dan tempahan',
    stages: [
      ['Enquiry|Pertanyaan', 15, 5, 'pipeline', []],
      ['Site visit|Lawatan tapak', 35, 10, 'pipeline', ['contact']],
      ['Quote sent|Sebut harga dihantar', 55, 10, 'best', ['amount']],
      ['Confirmed|Disahkan', 90, 7, 'commit', ['amount', 'expectedClose']],
    ],
    ends: [WON, LOST],
    samples: [
      ['Garden upkeep|Penjagaan taman', 'Taman Melati', 0, 1800, 30, 'Visit|Lawat'],
      ['Office cleaning|Pembersihan pejabat', 'Menara Jaya', 2, 7200, 14, 'Follow up|Susuli'],
    ],
  },
  realestate: {
    name: 'Real estate|Hartanah',
    description: 'Viewings, offers and signing|Lawatan, tawaran dan perjanjian',
    stages: [
      ['Enquiry|Pertanyaan', 5, 7, 'pipeline', []],
      ['Viewing|Lawatan rumah', 20, 14, 'pipeline', ['contact']],
      ['Offer|Tawaran', 50, 7, 'best', ['amount']],
      ['Booking|Tempahan', 80, 21, 'commit', ['amount', 'expectedClose']],
    ],
    ends: [['Signed|Perjanjian ditandatangani', 'Won', []], LOST],
    samples: [
      ['Terrace house|Rumah teres', 'Keluarga Tan', 1, 580000, 60, 'Second viewing|Lawatan kedua'],
      ['Shop lot|Lot kedai', 'Kedai Buku Ilham', 2, 920000, 45, 'Answer offer|Jawab tawaran'],
    ],
  },
  fundraising: {
    name: 'Fundraising|Pengumpulan dana',
    description: 'From prospect to pledge received|Daripada bakal penyumbang hingga ikrar diterima',
    stages: [
      ['Prospect|Bakal penyumbang', 10, 30, 'pipeline', []],
      ['Introduced|Diperkenalkan', 25, 21, 'pipeline', ['contact']],
      ['Asked|Dipohon', 50, 21, 'best', ['amount']],
      ['Pledged|Berikrar', 85, 30, 'commit', ['amount', 'expectedClose']],
    ],
    ends: [
      ['Received|Diterima', 'Won', []],
      ['Declined|Ditolak', 'Lost', ['closeReason']],
    ],
    samples: [
      ['Library fund|Tabung perpustakaan', 'Yayasan Budi', 2, 50000, 60, 'Send budget|Hantar bajet'],
      ['School bus|Bas sekolah', 'Persatuan Alumni', 1, 120000, 120, 'Lunch|Makan tengah hari'],
    ],
  },
  hiring: {
    name: 'Hiring|Pengambilan pekerja',
    description: 'Candidates from application to start|Calon daripada permohonan hingga mula bekerja',
    stages: [
      ['Applied|Memohon', 5, 7, 'pipeline', []],
      ['Screened|Disaring', 15, 7, 'pipeline', ['contact']],
      ['Interview|Temu duga', 35, 10, 'best', ['contact']],
      ['Offer made|Tawaran dibuat', 80, 7, 'commit', ['expectedClose']],
    ],
    ends: [
      ['Hired|Diambil bekerja', 'Won', []],
      ['Rejected|Tidak berjaya', 'Lost', ['closeReason']],
    ],
    samples: [
      ['Sales executive|Eksekutif jualan', 'Aina', 2, 0, 30, 'Interview|Temu duga'],
      ['Technician|Juruteknik', 'Kumar', 0, 0, 45, 'Screen|Saring'],
    ],
  },
};

/** All templates by ID. The built add-on reads them from a file: only set-up needs them. */
export function templates(): Templates {
  return TEMPLATES;
}
