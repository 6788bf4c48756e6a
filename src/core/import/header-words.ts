/** What the words of a header mean, in English, Malay, Indonesian, Spanish, German and French. */

/** Idea → the words for it, without accents, divided by spaces. An idea in capitals belongs to no field and forbids none. */
const WORDS = {
  money:
    'amount amt value val revenue revenues price pricing worth sum total size budget tcv acv arr mrr turnover quote quoted quotation bid ticket proceeds fee income nilai amaun jumlah harga hasil bajet anggaran pendapatan nominal importe monto valor precio ingreso ingresos cuantia presupuesto betrag wert umsatz volumen volume summe auftragswert preis montant valeur prix chiffre',
  stage:
    'stage stages phase step funnelstage milestone progress tahap fasa peringkat fase etapa etape phases stufe kanban column',
  status: 'status state estatus outcome result disposition estado statut zustand etat keadaan',
  owner:
    'owner owners rep reps representative salesperson salesman saleswoman salespeople salesrep seller agent executive manager assigned assignee assignedto responsible pic handler handled managed sold bdm bde ae sdr user consultant advisor incharge ejen wakil jurujual pemilik pegawai propietario responsable vendedor comercial asignado agente ejecutivo besitzer verantwortlicher verantwortlich zustandig bearbeiter verkaufer betreuer proprietaire commercial vendeur attribue penanggung jawab penjual',
  date: 'date dates time datetime timestamp day month when tarikh tanggal tgl fecha datum masa hari jour fecha dt',
  close: 'close closing closure cierre schluss abschluss cloture penutupan tutup signing signature decision deadline',
  closed: 'closed cerrado cerrada abgeschlossen geschlossen cloturee ditutup finished completed',
  expect:
    'eta expected expect estimated estimate est anticipated forecast forecasted target targeted tentative projected planned predicted likely due dijangka jangkaan jangka sasaran prevista previsto estimada estimado estimados esperada esperado esperados erwartet erwartete erwarteter erwartetes geplant geplante geplanter voraussichtlich voraussichtliches voraussichtlicher prevue prevu estimee attendu attendue perkiraan estimasi',
  actual: 'actual real tatsachlich tatsachliches effective reelle sebenar',
  create:
    'create created creation added opened open start started begin began beginning entry logged inquiry enquiry received registered since enter entered entering dicipta dibuat cipta pembuatan mula creacion creado creada alta apertura erstellt erstellung angelegt anlage erstellungs cree creee ouverture',
  won: 'won win winning menang ganado ganada gewonnen gagne gagnee',
  lost: 'lost loss losing lose kalah hilang perdido perdida perdida verloren verlust perdu perdue perte',
  is: 'is flag',
  deleted: 'deleted archived dihapus dipadam',
  company:
    'company account accounts organization organisation client customer firm business employer buyer syarikat pelanggan organisasi akaun perusahaan klien empresa cliente cuenta compania organizacion firma kunde unternehmen entreprise societe compte organisme',
  contact: 'contact contacts person kontak kenalan kontakt contacto persona ansprechpartner interlocuteur orang',
  email: 'email emails mail emel correo courriel surel',
  phone: 'phone phones mobile telephone tel cell whatsapp hp handphone telefon telefono telefone movil',
  pipeline: 'pipeline pipelines funnel board embudo trichter saluran tunnel',
  currency: 'currency currencies ccy curr moneda wahrung devise matawang valuta uang',
  category: 'category categories kategori categoria kategorie categorie',
  chance:
    'probability prob chance likelihood confidence probabilidad wahrscheinlichkeit abschlusswahrscheinlichkeit probabilite kebarangkalian kemungkinan probabilitas',
  percent: '% percent percentage pct peratus porcentaje prozent pourcentage persen',
  next: 'next following seterusnya berikut berikutnya siguiente proximo proxima nachster nachste nachstes prochain prochaine',
  action: 'action activity task todo langkah actividad accion tarea paso schritt aktion aufgabe tache activite',
  follow: 'follow followup up susulan seguimiento relance',
  source: 'source channel origin sumber punca origen fuente canal quelle herkunft kanal origine provenance campaign',
  reason: 'reason reasons motivo razon sebab alasan grund raison motif',
  notes:
    'note notes comment comments remark remarks description memo details catatan nota keterangan penerangan notas observaciones comentarios notiz notizen bemerkung bemerkungen beschreibung remarque remarques commentaire commentaires',
  product:
    'product products item sku produk producto productos produkt produkte produit produits service services perkhidmatan layanan',
  id: 'id ids no nr num number nombor nomor numero nummer code kod kode codigo ref reference key guid uuid uid # bil',
  name: 'name names title label nama tajuk judul nombre titulo nom titre bezeichnung titel subject topic',
  contract: 'contract kontrak contrato vertrag contrat subscription',
  project: 'project projek proyek proyecto projekt projet',
  change: 'change changed changes moved updated update modified ubah berubah cambio geandert anderung',
  last: 'last latest previous prior akhir terakhir ultimo ultima letzte letzter letzten dernier derniere',
  by: 'by oleh por von par',
  quantity: 'quantity qty count units unit kuantiti cantidad menge quantite items',
  part: 'weighted prorated tax discount commission cost margin profit balance paid invoice invoiced annual monthly yearly per age days hours minutes duration elapsed rate exit exited avg average min max cumulative parent recurring employees',
  DEAL: 'deal deals opportunity opportunities opp opps oppty opty lead leads prospect prospects prospek sale sales urusniaga urus niaga peluang jualan penjualan transaksi negocio negocios oportunidad oportunidades venta ventas geschaft auftrag verkaufschance verkauf affaire affaires opportunite opportunites vente ventes crm record object',
  FILLER:
    'the of a an in on at to for de del la el le les du des des d l der die das am und and y et our my their local base company order net gross grand full primary main current proposal offer tender associated original default text field custom iso dd mm yyyy yy utc gmt local final initial potential ht ttc inc incl excl selling sell bersih kasar',
} as const;

export type Idea = Exclude<keyof typeof WORDS, 'DEAL' | 'FILLER'>;

export interface HeaderWords {
  ideas: Set<Idea>;
  /** Words that are not in the table. */
  unknown: string[];
  /** Whether the header speaks of the deal itself. */
  saysDeal: boolean;
}

let ideaOf: Map<string, keyof typeof WORDS> | undefined;

function table(): ReadonlyMap<string, keyof typeof WORDS> {
  if (ideaOf) return ideaOf;
  ideaOf = new Map();
  for (const idea of Object.keys(WORDS) as (keyof typeof WORDS)[]) {
    for (const word of WORDS[idea].split(' ')) if (!ideaOf.has(word)) ideaOf.set(word, idea);
  }
  return ideaOf;
}

/** The words of a header in lower case, without accents: `closeDate`, `CLOSE_DATE` and `Close date` have the same. */
export function wordsOf(header: string): string[] {
  return (
    header
      .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
      .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
      .toLowerCase()
      .replace(/ß/g, 'ss')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/e-mail/g, 'email')
      .replace(/e-mel/g, 'emel')
      .replace(/\bsales (person|man|rep)\b/g, 'sales$1')
      .replace(/\b(?:person )?in charge\b/g, 'incharge')
      .replace(/\btime (?:in|spent)\b/g, 'duration')
      .match(/[\p{L}]+|[%#]/gu)
      ?.flatMap(apart) ?? []
  );
}

/** What the words of a header mean; words to be left out are given. */
export function ideasOf(words: readonly string[]): HeaderWords {
  const known = table();
  const found: HeaderWords = { ideas: new Set(), unknown: [], saysDeal: false };
  for (const word of words) {
    const idea = known.get(word);
    if (idea === 'DEAL') found.saysDeal = true;
    else if (idea === undefined) found.unknown.push(word);
    else if (idea !== 'FILLER') found.ideas.add(idea);
  }
  return found;
}

/** Takes a word such as `begindate` apart where all of it is words of the table; German puts words together, too. */
function apart(word: string): string[] {
  const known = table();
  if (known.has(word) || word.length < 6) return [word];
  for (let at = word.length - 2; at >= 2; at--) {
    const head = word.slice(0, at);
    const tail = word.slice(at);
    if (!known.has(head) || (at < 3 && head !== 'is')) continue;
    // Verkaufs-phase: an s may join them.
    for (const rest of [tail, tail.replace(/^s/, '')]) {
      if (rest.length < 3) continue;
      const parts = apart(rest);
      if (parts.every((part) => known.has(part))) return [head, ...parts];
    }
  }
  return [word];
}
