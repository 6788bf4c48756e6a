/** The texts of the contact form, in English. */

/** The form, what becomes of its answers, and errors. */
export const leads = {
  form_title: 'Contact us',
  form_intro: 'Tell us how we can help. We will answer by e-mail or phone.',
  form_thanks: 'Thank you. We will be in touch.',
  form_name: 'Name',
  form_company: 'Company',
  form_email: 'E-mail',
  form_phone: 'Phone',
  form_message: 'Message',
  form_consent: 'Your data',
  form_agree: 'I agree that my details are kept in order to answer me.',
  lead_deal: 'Enquiry: {name}',
  lead_source: 'Contact form',
  lead_answer: 'Answer the enquiry',
  lead_note: '{time} Contact form, {name}: {message}',
  leads_columns:
    'The contact form needs the column "{column}" on the sheet "{sheet}": answers could be taken twice or lost without it.',
  leads_owner: 'Only {owner} can do this, who made the form.',
  leads_there: '{owner} has made a contact form for this workbook already. Stop it first.',
  leads_none: 'This workbook has no contact form.',
  leads_gone: 'The form does not open: it was deleted, or Google does not answer. Try again later, or stop it.',
  leads_stopped: 'The form is not complete yet: {problem} Make it once more. Saluran goes on from where it stopped.',
};

/** The dialog. */
export const view = {
  title: 'Contact form',
  intro:
    'A Google Form asks for name, company, e-mail, phone and a message. Each answer becomes a deal in the first stage. If an open deal has the same e-mail or phone, the message is added to the notes of that deal instead.',
  language: 'Language of the form',
  both: 'English and Malay',
  make: 'Make the form',
  making: 'Making the form…',
  address: 'Put this address on your website:',
  open: 'Open the form',
  atOnce: 'Answers arrive within a minute.',
  daily: 'Answers arrive once a day, and when you press the button.',
  owner: 'Made by {owner}. Only {owner} can read its answers.',
  take: 'Take answers now',
  taken: 'New deals: {created}. Notes on open deals: {added}.',
  stop: 'Stop the form',
  stopAsk: 'The form takes no more answers. The deals stay.',
  stopYes: 'Stop',
  cancel: 'Cancel',
  stopped: 'The form is stopped. {taken}',
};
