import { expect, test } from 'vitest'
import { languageOf } from '../../../../src/core/classify/language/language.ts'
import { rules } from '../shipped.ts'

test.each([
  ['en', 'ok go ahead'],
  ['en', 'Best price FOB Shanghai?'],
  ['en', 'need price n moq'],
  ['en', 'Hei, we need hinges for our cabins please'],
  ['en', 'min order qty'],
  ['en', 'Bank details confirm'],
  ['en', 'DN50 x 400'],
  ['en', ''],
  ['es', 'Muestra gratis posible'],
  ['es', 'Cuándo sale el barco'],
  ['pt', 'Vocês entregam em Luanda'],
  ['pt', 'Mangueiras de jardim, 2000 metros'],
  ['fr', 'prix svp'],
  ['fr', 'Envoyez catalogue complet'],
  ['de', 'Wann kommt die Ware'],
  ['de', 'Lieferung frei Haus möglich'],
  ['it', 'quanto costa'],
  ['nl', 'Wanneer komt de zending'],
  ['pl', 'Kiedy wysyłka'],
  ['cs', 'Kdy přijde zboží'],
  ['sk', 'Kedy príde tovar, ďakujeme'],
  ['tr', 'Numune gönderir misiniz'],
  ['id', 'Barang kapan sampai'],
  ['id', 'Saya nak beli barang ini, boleh hantar ke Johor'],
  ['vi', 'Khi nào giao hàng'],
  ['sv', 'När kommer varorna'],
  ['da', 'Hvornår kommer varerne'],
  ['fi', 'Milloin tavara tulee'],
  ['hu', 'Mikor érkezik az áru'],
  ['ro', 'Când vine marfa'],
  ['hr', 'Tražimo pouzdanog dobavljača'],
  ['sl', 'Plačilni pogoji'],
  ['lt', 'Apmokėjimo sąlygos'],
  ['no', 'Kan dere sende katalogen'],
  ['sr', 'Тражимо поузданог добављача'],
  ['ru', 'цена на EC-400?'],
  ['uk', 'Потрібна ціна на насоси'],
  ['uk', 'Шукаємо надійного постачальника'],
  ['bg', 'Какви са условията за плащане'],
  ['bg', 'Цената за 200 бр. моля?'],
  ['el', 'Πόσο κοστίζει;'],
  ['ar', 'كم السعر'],
  ['ar', 'مطلوب مضخة ري عدد 5 حبات مع أنابيب التركيب'],
  ['fa', 'سلام، قیمت لطفا چند است'],
  ['he', 'מה המחיר'],
  ['th', 'ราคาเท่าไหร่'],
  ['hi', 'इसकी कीमत क्या है'],
  ['zh', 'EC-400 多少钱'],
  ['ja', '見積をお願いします'],
  ['ko', 'EC-400 단가 부탁드립니다'],
])('%s: %s', (language, text) => {
  expect(languageOf(text, rules.languages)).toBe(language)
})

test('addresses and links have no language', () => {
  expect(
    languageOf('Bitte um Preise\nhttps://shop.example/the/and/of/to/for/you\nthe.and@of.example', rules.languages),
  ).toBe('de')
})
