// A certified OpenID Connect provider for tests: people are named on a form, and on request its tokens are wrong in one way.
//
// Started with its port and the address of the dashboard; what comes in on standard input, a JSON object a line, is from then
// on who there is ("akun") and what is wrong ("rusak"). Answers "siap" when it listens and "diatur" after each line.
import { createServer } from 'node:http'
import { createInterface } from 'node:readline'
import * as jose from 'jose'
import { Provider } from 'oidc-provider'

const [port, dasbor] = process.argv.slice(2)
const penerbit = `http://localhost:${port}`
const balik = `${dasbor}/oauth2callback`
let akun = {}
let rusak = ''

const { privateKey } = await jose.generateKeyPair('RS256', { extractable: true })
const { privateKey: lain } = await jose.generateKeyPair('RS256', { extractable: true })
const kunci = { ...(await jose.exportJWK(privateKey)), kid: 'uji', use: 'sig', alg: 'RS256' }

const penyedia = new Provider(penerbit, {
  clients: [{
    client_id: 'dasbor', client_secret: 'rahasia-klien-uji', redirect_uris: [balik], post_logout_redirect_uris: [balik],
  }],
  jwks: { keys: [kunci] },
  cookies: { keys: ['kuki uji'] },
  // What the scopes name stands in the ID token, as dashboards read nothing else.
  conformIdTokenClaims: false,
  claims: { openid: ['sub', 'sid'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: async (ctx, form) => {
        ctx.body = `<!DOCTYPE html><title>Keluar</title>${form}<script>
          const f = document.forms[0]; const y = document.createElement('input');
          y.type = 'hidden'; y.name = 'logout'; y.value = 'yes'; f.append(y); f.submit();</script>`
      },
    },
  },
  findAccount: async (ctx, nama) => ({ accountId: nama, claims: async () => ({ sub: nama, ...akun[nama] }) }),
  interactions: { url: async (ctx, langkah) => `/masuk/${langkah.uid}` },
  loadExistingGrant: async (ctx) => {
    const izin = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId })
    izin.addOIDCScope('openid email profile')
    await izin.save()
    return izin
  },
})

// One thing wrong with a token that is right otherwise.
const UBAH = {
  aud: (isi) => ({ ...isi, aud: 'aplikasi-lain' }),
  iss: (isi) => ({ ...isi, iss: 'https://penyedia-lain.example' }),
  nonce: (isi) => ({ ...isi, nonce: 'bukan-yang-diminta' }),
  basi: (isi) => ({ ...isi, iat: isi.iat - 7200, exp: isi.iat - 3600 }),
  cepat: (isi) => ({ ...isi, iat: isi.iat + 3600, exp: isi.exp + 3600 }),
  selisih: (isi) => ({ ...isi, iat: isi.iat + 60, exp: isi.exp + 60 }),
  kunci: (isi) => isi,
  tanpa: (isi) => isi,
}

async function wrong(token) {
  const isi = UBAH[rusak](jose.decodeJwt(token))
  if (rusak === 'tanpa') return new jose.UnsecuredJWT(isi).encode()
  const oleh = rusak === 'kunci' ? lain : privateKey
  return new jose.SignJWT(isi).setProtectedHeader({ alg: 'RS256', kid: 'uji', typ: 'JWT' }).sign(oleh)
}

penyedia.use(async (ctx, lanjut) => {
  await lanjut()
  if (rusak && ctx.body?.id_token) ctx.body = { ...ctx.body, id_token: await wrong(ctx.body.id_token) }
})

async function read(permintaan) {
  let isi = ''
  for await (const potong of permintaan) isi += potong
  return new URLSearchParams(isi)
}

async function signIn(permintaan, jawaban) {
  if (permintaan.method === 'POST') {
    const isi = await read(permintaan)
    const hasil = isi.has('batal')
      ? { error: 'access_denied', error_description: 'dibatalkan' }
      : { login: { accountId: isi.get('nama') } }
    return penyedia.interactionFinished(permintaan, jawaban, hasil, { mergeWithLastSubmission: false })
  }
  await penyedia.interactionDetails(permintaan, jawaban)
  jawaban.setHeader('content-type', 'text/html; charset=utf-8')
  jawaban.end('<!DOCTYPE html><html lang="id"><title>Penyedia uji</title><form method="post">'
    + '<label>Nama <input name="nama"></label><button>Lanjut</button><button name="batal">Batal</button></form></html>')
}

const layani = penyedia.callback()
createServer((permintaan, jawaban) => {
  if (!permintaan.url.startsWith('/masuk/')) return layani(permintaan, jawaban)
  signIn(permintaan, jawaban).catch((galat) => { jawaban.statusCode = 500; jawaban.end(String(galat)) })
}).listen(Number(port), 'localhost', () => console.log('siap'))

createInterface({ input: process.stdin }).on('line', (baris) => {
  ({ akun = akun, rusak = '' } = JSON.parse(baris))
  console.log('diatur')
}).on('close', () => process.exit(0))
