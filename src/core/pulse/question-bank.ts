/** The question bank: our own questions in ten drivers, in English and Bahasa Melayu. */

import type { Driver } from './columns';

/** English and Malay, divided by a bar. */
type Both = string;

/** Statements to agree with, from 1 to 10, and one question that is answered in words. */
type DriverQuestions = readonly [statements: readonly Both[], open: Both];

export type Bank = Readonly<Record<Driver, DriverQuestions>>;

const BANK: Bank = {
  recognition: [
    [
      'When I do something well, somebody notices.|Apabila saya melakukan sesuatu dengan baik, ada orang yang perasan.',
      'The thanks I get tell me what exactly was good.|Penghargaan yang saya terima menyatakan dengan jelas apa yang saya lakukan dengan baik.',
      'Work behind the scenes is valued here as much as work that is seen.|Kerja di belakang tabir dihargai sama seperti kerja yang dilihat orang.',
      'Credit goes to the people who did the work.|Pujian diberikan kepada orang yang benar-benar melakukan kerja itu.',
      'In the past month I felt appreciated for my work.|Dalam sebulan yang lalu, saya berasa dihargai atas kerja saya.',
      'We take time to celebrate what we have achieved together.|Kami meluangkan masa untuk meraikan kejayaan bersama.',
    ],
    'What did a colleague do lately that deserves a thank-you?|Apakah yang dilakukan oleh rakan sekerja baru-baru ini yang patut diberi ucapan terima kasih?',
  ],
  feedback: [
    [
      'I know how well I am doing in my work.|Saya tahu sejauh mana prestasi kerja saya.',
      'I get feedback early enough to do something with it.|Saya menerima maklum balas cukup awal untuk bertindak.',
      'Feedback here is about the work, not about the person.|Maklum balas di sini tertumpu pada kerja, bukan pada peribadi seseorang.',
      'I can say what I think without fear of consequences.|Saya boleh menyatakan pendapat tanpa rasa takut akan akibatnya.',
      'When I raise a concern, somebody comes back to me about it.|Apabila saya membangkitkan sesuatu perkara, ada orang yang memberikan jawapan kepada saya.',
      'We talk openly about what went wrong, and learn from it.|Kami berbincang secara terbuka tentang kesilapan dan belajar daripadanya.',
    ],
    'What feedback would help you most just now?|Maklum balas apakah yang paling membantu anda sekarang?',
  ],
  growth: [
    [
      'I have learnt something useful at work this month.|Saya mempelajari sesuatu yang berguna di tempat kerja bulan ini.',
      'My work makes use of what I am good at.|Kerja saya memanfaatkan kebolehan saya.',
      'I see a future for myself here.|Saya nampak masa depan saya di sini.',
      'I get the time I need to learn new things.|Saya diberi masa yang cukup untuk mempelajari perkara baharu.',
      'Somebody takes an interest in how I develop.|Ada orang yang mengambil berat tentang perkembangan kerjaya saya.',
      'I am trusted with tasks that stretch me.|Saya dipercayai untuk memikul tugas yang mencabar kebolehan saya.',
    ],
    'What would you like to learn or try next?|Apakah yang anda ingin pelajari atau cuba selepas ini?',
  ],
  manager: [
    [
      'My manager listens to me.|Pengurus saya mendengar pandangan saya.',
      'My manager keeps promises.|Pengurus saya menepati janji.',
      'I get help from my manager when I am stuck.|Saya mendapat bantuan daripada pengurus apabila saya menghadapi jalan buntu.',
      'My manager treats everybody in the team fairly.|Pengurus saya melayan semua ahli pasukan dengan adil.',
      'My manager cares how I am doing, not only what I deliver.|Pengurus saya mengambil berat tentang keadaan saya, bukan hasil kerja saya semata-mata.',
      'My manager explains the reasons behind decisions.|Pengurus saya menerangkan sebab di sebalik sesuatu keputusan.',
    ],
    'What should your manager start, stop or go on doing?|Apakah yang patut dimulakan, dihentikan atau diteruskan oleh pengurus anda?',
  ],
  peers: [
    [
      'I can count on the people I work with.|Saya boleh bergantung pada rakan-rakan sekerja saya.',
      'We help one another without being asked.|Kami saling membantu tanpa perlu diminta.',
      'I feel that I belong in this team.|Saya berasa sebahagian daripada pasukan ini.',
      'We can disagree and still work well together.|Kami boleh berbeza pendapat dan masih bekerjasama dengan baik.',
      'Everybody in the team is heard in our meetings.|Suara setiap ahli pasukan didengar dalam mesyuarat kami.',
      'Working with other teams is easy.|Bekerjasama dengan pasukan lain mudah bagi kami.',
    ],
    'What would make working together easier?|Apakah yang boleh memudahkan kerjasama kita?',
  ],
  alignment: [
    [
      'I know what is expected of me.|Saya tahu apa yang diharapkan daripada saya.',
      'I know what matters most for the team this month.|Saya tahu apa yang paling penting bagi pasukan bulan ini.',
      'I see how my work contributes to where the company is going.|Saya nampak sumbangan kerja saya kepada hala tuju syarikat.',
      'Our priorities stay steady long enough to finish what we began.|Keutamaan kami cukup tetap untuk menyiapkan apa yang telah kami mulakan.',
      'I hear about decisions that concern my work in good time.|Saya dimaklumkan tentang keputusan berkaitan kerja saya pada masa yang sesuai.',
      'What the company says and what it does fit together.|Apa yang dikatakan oleh syarikat selari dengan tindakannya.',
    ],
    'What is unclear to you about our goals?|Apakah yang masih kurang jelas bagi anda tentang matlamat kita?',
  ],
  satisfaction: [
    [
      'I look forward to my working day.|Saya menantikan hari kerja saya dengan senang hati.',
      'I have the tools and information I need to do my job well.|Saya mempunyai alat dan maklumat yang diperlukan untuk bekerja dengan baik.',
      'I can decide for myself how to do my work.|Saya boleh menentukan sendiri cara saya bekerja.',
      'My work feels meaningful to me.|Kerja saya bermakna bagi saya.',
      'I am paid fairly for what I do.|Gaji saya setimpal dengan kerja yang saya lakukan.',
      'The place where I work lets me do good work.|Tempat saya bekerja membolehkan saya menghasilkan kerja yang baik.',
    ],
    'What one thing would make your work better?|Apakah satu perkara yang boleh menjadikan kerja anda lebih baik?',
  ],
  wellness: [
    [
      'I have enough energy at the end of a working day.|Saya masih bertenaga pada penghujung hari bekerja.',
      'I can switch off from work in my free time.|Saya dapat melupakan urusan kerja pada masa lapang.',
      'When I am unwell, I can rest without a bad conscience.|Apabila saya kurang sihat, saya boleh berehat tanpa rasa bersalah.',
      'The stress at my work is at a level I can live with.|Tekanan kerja saya berada pada tahap yang boleh saya tangani.',
      'I can be myself at work.|Saya boleh menjadi diri sendiri di tempat kerja.',
      'I would know whom to turn to here if I were not doing well.|Saya tahu siapa yang boleh saya temui di sini sekiranya keadaan saya tidak baik.',
    ],
    'What would help you to feel well at work?|Apakah yang dapat membantu anda berasa lebih sejahtera di tempat kerja?',
  ],
  ambassadorship: [
    [
      'I am proud to say where I work.|Saya bangga memberitahu orang lain tempat saya bekerja.',
      'I would buy or use what we make.|Saya sendiri sanggup membeli atau menggunakan apa yang kami hasilkan.',
      'I would encourage a good friend to apply here.|Saya akan menggalakkan kawan baik saya memohon kerja di sini.',
      'I believe our customers are well looked after.|Saya percaya pelanggan kami dilayan dengan baik.',
      'I would join this company again.|Saya akan memilih syarikat ini sekali lagi.',
      'I expect still to be here in a year.|Saya menjangka masih bekerja di sini setahun lagi.',
    ],
    'What would you tell a friend about working here?|Apakah yang akan anda ceritakan kepada kawan tentang bekerja di sini?',
  ],
  workload: [
    [
      'My workload is manageable.|Beban kerja saya dapat diuruskan.',
      'I can finish my work within my working hours.|Saya dapat menyiapkan kerja dalam waktu bekerja.',
      'I have time to do my work with the care it needs.|Saya mempunyai masa untuk bekerja dengan teliti.',
      'Work is shared out fairly in the team.|Kerja diagihkan dengan adil dalam pasukan.',
      'I can work without being interrupted all the time.|Saya dapat bekerja tanpa sentiasa diganggu.',
      'Deadlines here are realistic.|Tarikh akhir kerja di sini munasabah.',
    ],
    'What takes up time that it should not?|Apakah yang mengambil masa anda secara tidak sepatutnya?',
  ],
};

/** The bank as it stands. The built add-on keeps it in a file beside its code and reads it when it is needed. */
export function bank(): Bank {
  return BANK;
}
