/** What stands in a message's way, and what to do about it. */
export const mailProblems = {
  host: 'The mail server was not found. Check the internet connection and the server’s name.',
  refused: 'The mail server does not answer at that port. Check the internet connection, the server and the port.',
  timeout: 'The mail server took too long to answer. Check the internet connection.',
  line: 'The connection to the server broke. It is tried again by itself.',
  security:
    'The port and the security do not go together, and nothing was handed over. Use port 587 with STARTTLS or 465 with TLS.',
  certificate:
    'The server did not prove to be who it says, and nothing was handed to it. Check the server’s name and the security.',
  login: 'The server did not accept the user or the password. Correct them.',
  sender: 'The server does not take the sender’s address. Use the one that belongs to your user.',
  recipient: 'The server does not take the recipient’s address. Correct it and send again.',
  content: 'The server refused the message. Read its answer, change the text and send again.',
  temporary: 'The server asked to try later. That happens by itself.',
  settings: 'Mail is not set up yet. Fill in the server and the sender.',
  attachment: 'The attached document could not be made. Open it and check that it still holds.',
  voided: 'The attached document was voided before the email went out. Close this email.',
  changed:
    'The attached document is not any more what it was when the email was written. Send it again from its page and close this one.',
  other:
    'Sending failed for an unusual reason. If there is an answer of the server, read it; if it happens again, check the mail settings.',
} as const;
