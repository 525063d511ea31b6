<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fi_FI" sourcelanguage="en_GB">
<context>
    <name>BannerWords</name>
    <message numerus="yes">
        <source>%n registration(s) not confirmed yet; checking. Do not enter again.</source>
        <translation>
            <numerusform>%n rekisteröinnin vahvistus puuttuu, tarkistetaan. Älä syötä uudelleen.</numerusform>
            <numerusform>%n rekisteröinnin vahvistus puuttuu, tarkistetaan. Älä syötä uudelleen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) cannot be read with this key and are kept.</source>
        <translation>
            <numerusform>%n rekisteröintiä ei voi lukea tällä avaimella; se säilytetään.</numerusform>
            <numerusform>%n rekisteröintiä ei voi lukea tällä avaimella; ne säilytetään.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) need your attention.</source>
        <translation>
            <numerusform>%n rekisteröinti vaatii toimenpiteitä.</numerusform>
            <numerusform>%n rekisteröintiä vaatii toimenpiteitä.</numerusform>
        </translation>
    </message>
    <message>
        <source>New registrations are saved here and will be sent automatically.</source>
        <translation>Uudet rekisteröinnit tallennetaan tälle koneelle ja lähetetään automaattisesti.</translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) are saved here and will be sent automatically.</source>
        <translation>
            <numerusform>%n rekisteröinti on tallessa tällä koneella ja lähetetään automaattisesti.</numerusform>
            <numerusform>%n rekisteröintiä on tallessa tällä koneella ja lähetetään automaattisesti.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) are saved here and will be sent automatically; oldest %1.</source>
        <translation>
            <numerusform>%n rekisteröinti on tallessa tällä koneella ja lähetetään automaattisesti; odottanut %1.</numerusform>
            <numerusform>%n rekisteröintiä on tallessa tällä koneella ja lähetetään automaattisesti; vanhin %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>New registrations are saved here and will be sent once this is solved.</source>
        <translation>Uudet rekisteröinnit tallennetaan tälle koneelle ja lähetetään, kun ongelma on korjattu.</translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) are saved here and will be sent once this is solved.</source>
        <translation>
            <numerusform>%n rekisteröinti on tallessa tällä koneella ja lähetetään, kun ongelma on korjattu.</numerusform>
            <numerusform>%n rekisteröintiä on tallessa tällä koneella ja lähetetään, kun ongelma on korjattu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) are saved here and will be sent once this is solved; oldest %1.</source>
        <translation>
            <numerusform>%n rekisteröinti on tallessa tällä koneella ja lähetetään, kun ongelma on korjattu; odottanut %1.</numerusform>
            <numerusform>%n rekisteröintiä on tallessa tällä koneella ja lähetetään, kun ongelma on korjattu; vanhin %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Next try: %1.</source>
        <translation>Seuraava yritys %1.</translation>
    </message>
    <message>
        <source>Stopped since %1.</source>
        <translation>Pysäytetty %1.</translation>
    </message>
    <message>
        <source>The server refuses the connection.</source>
        <translation>Palvelin ei hyväksy yhteyttä.</translation>
    </message>
    <message>
        <source>The server&apos;s name was not found; perhaps there is no network.</source>
        <translation>Palvelimen nimeä ei löytynyt; verkkoyhteys saattaa puuttua.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Palvelin ei vastannut ajoissa.</translation>
    </message>
    <message>
        <source>No secure connection could be made.</source>
        <translation>Suojattua yhteyttä ei saatu muodostettua.</translation>
    </message>
    <message>
        <source>The proxy does not let the connection through.</source>
        <translation>Välityspalvelin ei päästä yhteyttä läpi.</translation>
    </message>
    <message>
        <source>The connection failed.</source>
        <translation>Yhteys epäonnistui.</translation>
    </message>
    <message>
        <source>Sending stopped: access key refused. Tell your administrator.</source>
        <translation>Lähetys pysäytetty: palvelin ei hyväksynyt käyttöavainta. Ilmoita ylläpitoon.</translation>
    </message>
    <message>
        <source>Sending stopped: profile group not found. Tell your administrator.</source>
        <translation>Lähetys pysäytetty: profiiliryhmää ei löytynyt. Ilmoita ylläpitoon.</translation>
    </message>
    <message>
        <source>Sending stopped: the server refused several registrations in a row. Tell your administrator.</source>
        <translation>Lähetys pysäytetty: palvelin ei hyväksynyt useita rekisteröintejä peräkkäin. Ilmoita ylläpitoon.</translation>
    </message>
    <message>
        <source>Sending stopped: something else than the service answers, perhaps a network sign-in page. Tell your administrator.</source>
        <translation>Lähetys pysäytetty: vastaus ei tule palvelusta vaan ehkä verkon kirjautumissivulta. Ilmoita ylläpitoon.</translation>
    </message>
    <message>
        <source>Sending stopped: the connection to the server is not secure. Tell your administrator.</source>
        <translation>Lähetys pysäytetty: yhteys palvelimeen ei ole turvallinen. Ilmoita ylläpitoon.</translation>
    </message>
    <message>
        <source>This program is not set up yet: access key and profile group are missing.</source>
        <translation>Ohjelman asetukset ovat kesken: käyttöavain ja profiiliryhmä puuttuvat.</translation>
    </message>
    <message>
        <source>This program is not set up yet: the access key is missing.</source>
        <translation>Ohjelman asetukset ovat kesken: käyttöavain puuttuu.</translation>
    </message>
    <message>
        <source>This program is not set up yet: the profile group is missing.</source>
        <translation>Ohjelman asetukset ovat kesken: profiiliryhmä puuttuu.</translation>
    </message>
    <message>
        <source>This program is not set up yet: the server&apos;s address is missing.</source>
        <translation>Ohjelman asetukset ovat kesken: palvelimen osoite puuttuu.</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>Yhdistetään…</translation>
    </message>
    <message>
        <source>Ready. Nothing is waiting to be sent.</source>
        <translation>Valmis. Lähetettävää ei ole.</translation>
    </message>
    <message numerus="yes">
        <source>Sending … %n left.</source>
        <translation>
            <numerusform>Lähetetään… jäljellä %n.</numerusform>
            <numerusform>Lähetetään… jäljellä %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected. Everything sent.</source>
        <translation>Yhteys kunnossa. Kaikki lähetetty.</translation>
    </message>
    <message>
        <source>Connected.</source>
        <translation>Yhteys kunnossa.</translation>
    </message>
    <message>
        <source>Patients can be saved already; they will be sent once it is set up.</source>
        <translation>Potilaita voi jo tallentaa; tiedot lähetetään, kun asetukset ovat valmiit.</translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) saved so far.</source>
        <translation>
            <numerusform>Tähän mennessä tallennettu %n rekisteröinti.</numerusform>
            <numerusform>Tähän mennessä tallennettu %n rekisteröintiä.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the settings to set it up.</source>
        <translation>Täydennä asetukset kohdassa Asetukset.</translation>
    </message>
    <message>
        <source>Server not reachable since %1.</source>
        <translation>Palvelimeen ei ole saatu yhteyttä %1 jälkeen.</translation>
    </message>
    <message>
        <source>The server has been busy since %1 and asks to wait.</source>
        <translation>Palvelin on ollut ruuhkautunut %1 alkaen ja pyytää odottamaan.</translation>
    </message>
    <message>
        <source>The server has had faults since %1.</source>
        <translation>Palvelimessa on ollut häiriö %1 alkaen.</translation>
    </message>
    <message>
        <source>HTTP status %1.</source>
        <translation>HTTP-tila %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) exist twice at the service.</source>
        <translation>
            <numerusform>%n rekisteröinti on palvelussa kahteen kertaan.</numerusform>
            <numerusform>%n rekisteröintiä on palvelussa kahteen kertaan.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Warning: every user of this computer can read the passphrase file.</source>
        <translation>Varoitus: kaikki tämän koneen käyttäjät voivat lukea salalausetiedoston.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a field, %2 what is wrong with it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 (warning)</source>
        <translation>%1: %2 (varoitus)</translation>
    </message>
    <message>
        <source>Nothing was saved: please correct the details.</source>
        <translation>Mitään ei tallennettu: korjaa tiedot.</translation>
    </message>
    <message>
        <source>There is no registration with this id.</source>
        <translation>Tällä tunnuksella ei ole rekisteröintiä.</translation>
    </message>
    <message>
        <source>The registration is in a state that does not allow this (any more).</source>
        <translation>Rekisteröinnin tila ei salli tätä (enää).</translation>
    </message>
    <message>
        <source>Standard input is not one JSON object.</source>
        <translation>Vakiosyötteessä ei ole yhtä JSON-objektia.</translation>
    </message>
    <message>
        <source>The member “%1” of the JSON object is no field of a registration.</source>
        <translation>JSON-objektin jäsen ”%1” ei ole rekisteröinnin kenttä.</translation>
    </message>
    <message>
        <source>The member “%1” of the JSON object must be a text or a number.</source>
        <translation>JSON-objektin jäsenen ”%1” on oltava teksti tai luku.</translation>
    </message>
    <message>
        <source>A registration with this id is saved already; it was not changed.</source>
        <translation>Tällä tunnuksella on jo tallennettu rekisteröinti; sitä ei muutettu.</translation>
    </message>
    <message>
        <source>ok</source>
        <comment>verdict</comment>
        <translation>ok</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>verdict</comment>
        <translation>ei tiedossa</translation>
    </message>
    <message>
        <source>warning</source>
        <comment>verdict</comment>
        <translation>varoitus</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>verdict</comment>
        <translation>virhe</translation>
    </message>
    <message>
        <source>[%1] %2</source>
        <extracomment>One line of a check: %1 is ok, unknown, warning or failed, %2 what was found</extracomment>
        <translation>[%1] %2</translation>
    </message>
    <message>
        <source>Line %1: %2: %3</source>
        <extracomment>A line of a file: %1 is its number, %2 a field, %3 what is wrong with it</extracomment>
        <translation>Rivi %1: %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) saved on this computer.</source>
        <translation>
            <numerusform>%n rekisteröinti tallennettu tälle koneelle.</numerusform>
            <numerusform>%n rekisteröintiä tallennettu tälle koneelle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) skipped: imported before.</source>
        <translation>
            <numerusform>%n rivi ohitettu: tuotu jo aiemmin.</numerusform>
            <numerusform>%n riviä ohitettu: tuotu jo aiemmin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) not saved: please correct them.</source>
        <translation>
            <numerusform>%n rivi jäi tallentamatta: korjaa se.</numerusform>
            <numerusform>%n riviä jäi tallentamatta: korjaa ne.</numerusform>
        </translation>
    </message>
    <message>
        <source>Access key: </source>
        <translation>Käyttöavain: </translation>
    </message>
    <message>
        <source>Standard input holds no access key: one line of visible characters.</source>
        <translation>Vakiosyötteessä ei ole käyttöavainta (yksi rivi näkyviä merkkejä).</translation>
    </message>
    <message>
        <source>The access key for %1 is forgotten.</source>
        <translation>Palvelimen %1 käyttöavain on poistettu.</translation>
    </message>
    <message>
        <source>The access key for %1 is kept, sealed.</source>
        <translation>Palvelimen %1 käyttöavain on tallennettu salattuna.</translation>
    </message>
    <message>
        <source>No registrations.</source>
        <translation>Ei rekisteröintejä.</translation>
    </message>
    <message>
        <source>The value of %1 cannot be used.</source>
        <extracomment>%1 is the name of an option or of an environment variable</extracomment>
        <translation>Kohteen %1 arvoa ei voi käyttää.</translation>
    </message>
    <message>
        <source>There is no certificate in %1.</source>
        <translation>Tiedostossa %1 ei ole varmennetta.</translation>
    </message>
    <message>
        <source>Warning: the setting %1 cannot be used and is left out.</source>
        <translation>Varoitus: asetusta %1 ei voi käyttää, ja se ohitetaan.</translation>
    </message>
    <message>
        <source>The passphrase file cannot be read.</source>
        <translation>Salalausetiedostoa ei voi lukea.</translation>
    </message>
    <message>
        <source>New passphrase for the registrations: </source>
        <translation>Uusi salalause rekisteröinneille: </translation>
    </message>
    <message>
        <source>Passphrase: </source>
        <translation>Salalause: </translation>
    </message>
    <message>
        <source>The same once more: </source>
        <translation>Sama uudelleen: </translation>
    </message>
    <message>
        <source>The two passphrases differ. Nothing was made.</source>
        <translation>Salalauseet eroavat toisistaan. Mitään ei luotu.</translation>
    </message>
    <message>
        <source>It is read from CLINIC_INTAKE_PASSPHRASE or --passphrase-file.</source>
        <translation>Salalause luetaan muuttujasta CLINIC_INTAKE_PASSPHRASE tai valitsimella --passphrase-file.</translation>
    </message>
    <message>
        <source>New passphrase for the file: </source>
        <translation>Uusi salalause tiedostolle: </translation>
    </message>
    <message>
        <source>Passphrase of the file: </source>
        <translation>Tiedoston salalause: </translation>
    </message>
    <message>
        <source>The passphrase of the file is read from CLINIC_INTAKE_TRANSFER_PASSPHRASE or --transfer-passphrase-file.</source>
        <translation>Tiedoston salalause luetaan ympäristömuuttujasta CLINIC_INTAKE_TRANSFER_PASSPHRASE tai valitsimesta --transfer-passphrase-file.</translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) stay here: they are being sent right now.</source>
        <translation>
            <numerusform>%n rekisteröinti jää tänne, koska sitä lähetetään parhaillaan.</numerusform>
            <numerusform>%n rekisteröintiä jää tänne, koska niitä lähetetään parhaillaan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) stay here: they cannot be read.</source>
        <translation>
            <numerusform>%n rekisteröinti jää tänne, koska sitä ei voi lukea.</numerusform>
            <numerusform>%n rekisteröintiä jää tänne, koska niitä ei voi lukea.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) handed over: this computer does not send them.</source>
        <translation>
            <numerusform>%n rekisteröinti siirretty: tämä kone ei enää lähetä sitä.</numerusform>
            <numerusform>%n rekisteröintiä siirretty: tämä kone ei enää lähetä niitä.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits that could be handed over. No file was made.</source>
        <translation>Mitään siirrettävää ei odota. Tiedostoa ei luotu.</translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) taken over: this computer sends them.</source>
        <translation>
            <numerusform>%n rekisteröinti otettu vastaan: tämä kone lähettää sen.</numerusform>
            <numerusform>%n rekisteröintiä otettu vastaan: tämä kone lähettää ne.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) are here already and stay as they are.</source>
        <translation>
            <numerusform>%n rekisteröinti on jo täällä ja jää ennalleen.</numerusform>
            <numerusform>%n rekisteröintiä on jo täällä ja ne jäävät ennalleen.</numerusform>
        </translation>
    </message>
    <message>
        <source>New passphrase: </source>
        <translation>Uusi salalause: </translation>
    </message>
    <message>
        <source>The new passphrase is read from CLINIC_INTAKE_NEW_PASSPHRASE or --new-passphrase-file.</source>
        <translation>Uusi salalause luetaan ympäristömuuttujasta CLINIC_INTAKE_NEW_PASSPHRASE tai valitsimesta --new-passphrase-file.</translation>
    </message>
    <message>
        <source>The passphrase was added.</source>
        <translation>Salalause lisättiin.</translation>
    </message>
    <message>
        <source>The passphrase was changed.</source>
        <translation>Salalause vaihdettiin.</translation>
    </message>
    <message>
        <source>It was removed and opens nothing any more.</source>
        <translation>Avaustapa poistettiin, eikä se enää avaa mitään.</translation>
    </message>
    <message>
        <source>From now on your keychain opens the registrations.</source>
        <translation>Tästä lähtien avainnippusi avaa rekisteröinnit.</translation>
    </message>
    <message>
        <source>From now on you are asked for a passphrase.</source>
        <translation>Tästä lähtien sinulta kysytään salalausetta.</translation>
    </message>
    <message>
        <source>Warning: every user of this computer can read %1.</source>
        <extracomment>%1 is a file with an access key or a passphrase in it</extracomment>
        <translation>Varoitus: kuka tahansa tämän koneen käyttäjä voi lukea tiedoston %1.</translation>
    </message>
    <message>
        <source>The file holds no access key: one line of visible characters.</source>
        <translation>Tiedostossa ei ole käyttöavainta: yksi rivi näkyviä merkkejä.</translation>
    </message>
    <message>
        <source>What --from names is not one JSON object.</source>
        <translation>Valitsimella --from annettu sisältö ei ole yksittäinen JSON-objekti.</translation>
    </message>
    <message>
        <source>The JSON object holds something else than server, profile_groups, key and passphrase.</source>
        <translation>JSON-objektissa on muutakin kuin server, profile_groups, key ja passphrase.</translation>
    </message>
    <message>
        <source>The member “%1” of the JSON object must be a text.</source>
        <translation>JSON-objektin jäsenen ”%1” on oltava tekstiä.</translation>
    </message>
    <message>
        <source>The file of the access key cannot be read.</source>
        <translation>Käyttöavaimen tiedostoa ei voi lukea.</translation>
    </message>
    <message>
        <source>The value for %1 cannot be used.</source>
        <translation>Kohdan %1 arvoa ei voi käyttää.</translation>
    </message>
    <message>
        <source>%1 is fixed for this computer, with another value.</source>
        <extracomment>%1 is the name of a setting</extracomment>
        <translation>%1 on tällä koneella määrätty kiinteäksi, ja sen arvo on eri.</translation>
    </message>
    <message>
        <source>This is no access key: it is one line of visible characters.</source>
        <translation>Tämä ei ole käyttöavain. Käyttöavain on yksi rivi näkyviä merkkejä.</translation>
    </message>
    <message>
        <source>The settings cannot be written: %1</source>
        <translation>Asetuksia ei voi kirjoittaa: %1</translation>
    </message>
    <message>
        <source>This computer is set up for %1.</source>
        <translation>Tämän koneen asetukset palvelimelle %1 ovat valmiit.</translation>
    </message>
    <message>
        <source>An access key is still missing.</source>
        <translation>Käyttöavain puuttuu vielä.</translation>
    </message>
    <message>
        <source>A profile group is still missing.</source>
        <translation>Profiiliryhmä puuttuu vielä.</translation>
    </message>
    <message>
        <source>Initials are 1 to 5 letters.</source>
        <translation>Nimikirjaimissa on 1–5 kirjainta.</translation>
    </message>
    <message>
        <source>Warning: this holds patients&apos; details, unencrypted. Keep it where only those can read it who may, and delete it when it has served.</source>
        <translation>Varoitus: tässä on potilastietoja salaamattomina. Säilytä ne niin, että ne voivat lukea vain ne, joilla on siihen oikeus, ja poista ne, kun niitä ei enää tarvita.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) written.</source>
        <translation>
            <numerusform>%n tapahtuma kirjoitettu.</numerusform>
            <numerusform>%n tapahtumaa kirjoitettu.</numerusform>
        </translation>
    </message>
    <message>
        <source>The patient&apos;s details are erased from this computer. What the service holds has to be erased there.</source>
        <translation>Potilaan tiedot on poistettu tältä koneelta. Palvelussa olevat tiedot on poistettava siellä.</translation>
    </message>
    <message>
        <source>It is not settled yet what became of this registration, and the details are needed to find out. They are erased by themselves as soon as it is.</source>
        <translation>Rekisteröinnin tilanne ei ole vielä selvillä, ja tietoja tarvitaan asian selvittämiseen. Ne poistetaan automaattisesti heti, kun asia on selvinnyt.</translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) stay here: the patient wants the details erased.</source>
        <translation>
            <numerusform>%n rekisteröinti jää tänne: potilas on pyytänyt tietojensa poistamista.</numerusform>
            <numerusform>%n rekisteröintiä jää tänne: potilaat ovat pyytäneet tietojensa poistamista.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a file of this name already. Choose another one.</source>
        <translation>Samanniminen tiedosto on jo olemassa. Valitse toinen nimi.</translation>
    </message>
    <message>
        <source>The report is written. It is plain text and holds nothing of a patient: read it before you send it.</source>
        <translation>Raportti on kirjoitettu. Se on pelkkää tekstiä eikä sisällä potilastietoja. Lue se ennen lähettämistä.</translation>
    </message>
    <message>
        <source>The registration is saved, with the id %1.</source>
        <translation>Rekisteröinti on tallennettu tunnuksella %1.</translation>
    </message>
    <message>
        <source>Warning: there is no setting %1, as in %2.</source>
        <extracomment>%1 is a key in the file %2</extracomment>
        <translation>Varoitus: asetusta %1 (tiedostossa %2) ei ole.</translation>
    </message>
    <message>
        <source>Whoever tries again should use --id %1: it is then saved once only.</source>
        <translation>Käytä uudella yrityksellä valitsinta --id %1: silloin tiedot tallentuvat vain kerran.</translation>
    </message>
</context>
<context>
    <name>DiagnosisWords</name>
    <message>
        <source>Settings</source>
        <translation>Asetukset</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Palvelin</translation>
    </message>
    <message>
        <source>Secure connection</source>
        <translation>Suojattu yhteys</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>Käyttöavain</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Kello</translation>
    </message>
    <message>
        <source>Profile group</source>
        <translation>Profiiliryhmä</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Levy</translation>
    </message>
    <message>
        <source>Saved registrations</source>
        <translation>Tallennetut rekisteröinnit</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Avaintiedosto</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>kunnossa</translation>
    </message>
    <message>
        <source>no access key is set</source>
        <translation>käyttöavainta ei ole asetettu</translation>
    </message>
    <message>
        <source>no profile group is set</source>
        <translation>profiiliryhmää ei ole asetettu</translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation>ei yhteyttä</translation>
    </message>
    <message>
        <source>something else than the service answers</source>
        <translation>vastaa, mutta ei ole odotettu palvelu</translation>
    </message>
    <message>
        <source>cannot be trusted</source>
        <translation>ei luotettava</translation>
    </message>
    <message>
        <source>refused by the server</source>
        <translation>palvelin ei hyväksy</translation>
    </message>
    <message>
        <source>cannot read; creating is untested</source>
        <translation>ei lukuoikeutta; luomista ei ole testattu</translation>
    </message>
    <message>
        <source>can read; creating is untested</source>
        <translation>lukuoikeus on; luomista ei ole testattu</translation>
    </message>
    <message>
        <source>differs from the server&apos;s by more than two minutes</source>
        <translation>poikkeaa palvelimen kellosta yli kaksi minuuttia</translation>
    </message>
    <message>
        <source>nearly full</source>
        <translation>lähes täynnä</translation>
    </message>
    <message>
        <source>damaged; tell your administrator</source>
        <translation>vioittunut; ilmoita ylläpitoon</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>ei testattu</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>ei käyttökelpoinen</translation>
    </message>
    <message>
        <source>known only after the first delivery</source>
        <translation>selviää vasta ensimmäisessä lähetyksessä</translation>
    </message>
    <message>
        <source>%1 MiB free</source>
        <translation>vapaana %1&#xa0;MiB</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>A difference in seconds</extracomment>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is what was looked at, %2 what was found</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <extracomment>%1 is what was looked at, %2 what was found, %3 more for administrators</extracomment>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>missing or damaged; do not close the program, and tell your administrator</source>
        <translation>puuttuu tai on vioittunut; älä sulje ohjelmaa, vaan ilmoita ylläpidolle</translation>
    </message>
    <message>
        <source>not every passphrase or keychain in it can be used</source>
        <translation>kaikkia siinä olevia salalauseita tai avainnippuja ei voi käyttää</translation>
    </message>
    <message>
        <source>a passphrase in it is protected less well than is usual today; change it</source>
        <translation>jokin siinä oleva salalause on suojattu nykyistä heikommin; vaihda se</translation>
    </message>
    <message numerus="yes">
        <source>%n way(s) to open it</source>
        <translation>
            <numerusform>%n avaustapa</numerusform>
            <numerusform>%n avaustapaa</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Endpoint</name>
    <message>
        <source>The server address is not a complete web address</source>
        <translation>Palvelimen osoite ei ole täydellinen verkko-osoite</translation>
    </message>
    <message>
        <source>The server address must begin with https://</source>
        <translation>Palvelimen osoitteen alussa on oltava https://</translation>
    </message>
    <message>
        <source>The server address must begin with https://, because patient data must not travel unencrypted</source>
        <translation>Palvelimen osoitteen alussa on oltava https://, koska potilastietoja ei saa siirtää salaamattomina</translation>
    </message>
    <message>
        <source>The server address must not hold a user name or password</source>
        <translation>Palvelimen osoitteessa ei saa olla käyttäjätunnusta eikä salasanaa</translation>
    </message>
    <message>
        <source>The server address must end with its path, without “?” or “#”</source>
        <translation>Palvelimen osoitteen on päätyttävä polkuun, ilman merkkejä ”?” ja ”#”</translation>
    </message>
</context>
<context>
    <name>ErasureWords</name>
    <message>
        <source>The registration is then discarded and not sent. This cannot be undone.</source>
        <translation>Rekisteröinti poistetaan silloin lähettämättä. Tätä ei voi perua.</translation>
    </message>
    <message>
        <source>It is not known yet whether the server has this registration, and the details are needed to find out. Until then they are kept. This computer remembers the wish and erases them by itself, also after a restart; nothing more is sent then.</source>
        <translation>Vielä ei tiedetä, onko rekisteröinti palvelimella, ja tietoja tarvitaan asian selvittämiseen. Siihen asti ne säilytetään. Tämä kone muistaa pyynnön ja poistaa tiedot itse, myös uudelleenkäynnistyksen jälkeen; mitään ei enää lähetetä.</translation>
    </message>
    <message>
        <source>The service holds two profiles, and the details are needed until one of them is removed. This computer erases them when you say that it is, and after 14 days at the latest.</source>
        <translation>Palvelussa on kaksi profiilia, ja tietoja tarvitaan, kunnes toinen on poistettu. Tämä kone poistaa tiedot heti, kun vahvistat, että profiili on poistettu, viimeistään 14 päivän kuluttua.</translation>
    </message>
    <message>
        <source>The details are still needed to find the profile at the service. This computer erases them by itself as soon as it is found, and after 14 days at the latest.</source>
        <translation>Tietoja tarvitaan vielä profiilin löytämiseen palvelusta. Tämä kone poistaa ne itse heti, kun profiili löytyy, viimeistään 14 päivän kuluttua.</translation>
    </message>
    <message>
        <source>Erase the details of %1 now?</source>
        <extracomment>%1 is the patient&apos;s name</extracomment>
        <translation>Poistetaanko potilaan %1 tiedot nyt?</translation>
    </message>
    <message>
        <source>Erase now</source>
        <translation>Poista nyt</translation>
    </message>
    <message>
        <source>Erase the details of %1 as soon as possible?</source>
        <extracomment>%1 is the patient&apos;s name</extracomment>
        <translation>Poistetaanko potilaan %1 tiedot heti kun mahdollista?</translation>
    </message>
    <message>
        <source>Erase as soon as possible</source>
        <translation>Poista heti kun mahdollista</translation>
    </message>
    <message>
        <source>The other computer, and the file that it came in, are not touched: have the details erased there too. This cannot be undone.</source>
        <translation>Toiseen koneeseen ja siirtotiedostoon ei kosketa: huolehdi, että tiedot poistetaan myös niistä. Tätä ei voi perua.</translation>
    </message>
    <message>
        <source>The registration is then discarded and not sent. The service may hold the patient already: have that looked up and erased there. This cannot be undone.</source>
        <translation>Rekisteröinti poistetaan silloin lähettämättä. Potilas saattaa jo olla palvelussa: pyydä tarkistamaan ja poistamaan tiedot myös siellä. Tätä ei voi perua.</translation>
    </message>
    <message>
        <source>They go from this computer, with every earlier version. That it was registered, and when, stays in the history. The profile at the service is not touched: have it erased there, by its profile id. This cannot be undone.</source>
        <translation>Ne poistetaan tältä koneelta, myös kaikki aiemmat versiot. Tieto rekisteröinnistä ja sen ajasta jää historiaan. Palvelun profiiliin ei kosketa: pyydä poistamaan se siellä profiilitunnuksen perusteella. Tätä ei voi perua.</translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>Saved on this computer</source>
        <translation>Tallennettu tälle koneelle</translation>
    </message>
    <message>
        <source>Imported from a file</source>
        <translation>Tuotu tiedostosta</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Korjattu</translation>
    </message>
    <message>
        <source>Sending started</source>
        <translation>Lähetys aloitettu</translation>
    </message>
    <message>
        <source>Confirmed by the server</source>
        <translation>Palvelin vahvisti</translation>
    </message>
    <message>
        <source>Not accepted by the server</source>
        <translation>Palvelin ei hyväksynyt</translation>
    </message>
    <message>
        <source>Not sent, waiting for the next try</source>
        <translation>Ei lähetetty, odottaa seuraavaa yritystä</translation>
    </message>
    <message>
        <source>Sent, but not confirmed by the server</source>
        <translation>Lähetetty, mutta palvelimen vahvistus puuttuu</translation>
    </message>
    <message>
        <source>Waiting for a decision</source>
        <translation>Odottaa ratkaisua</translation>
    </message>
    <message>
        <source>Decided: send again</source>
        <translation>Ratkaisu: lähetetään uudelleen</translation>
    </message>
    <message>
        <source>Decided: already registered</source>
        <translation>Ratkaisu: jo rekisteröity</translation>
    </message>
    <message>
        <source>Discarded, not sent</source>
        <translation>Poistettu lähettämättä</translation>
    </message>
    <message>
        <source>Patient&apos;s details erased from this computer</source>
        <translation>Potilaan tiedot poistettu tältä koneelta</translation>
    </message>
    <message>
        <source>The program ended while sending</source>
        <translation>Ohjelma sulkeutui kesken lähetyksen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is what happened, %2 a reason or a code</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>%1 is the date, %2 the time, %3 what happened</extracomment>
        <translation>%1 klo&#xa0;%2: %3</translation>
    </message>
    <message>
        <source>%1, %2: %3 (%4)</source>
        <extracomment>%1 is the date, %2 the time, %3 what happened, %4 the person&apos;s user name (and initials), or &quot;this program&quot;</extracomment>
        <translation>%1 klo&#xa0;%2: %3 (%4)</translation>
    </message>
    <message>
        <source>Taken back into the form, not sent</source>
        <translation>Otettu takaisin lomakkeelle lähettämättä</translation>
    </message>
    <message>
        <source>Looked for on the server before the details are erased</source>
        <translation>Etsitään palvelimelta ennen tietojen poistamista</translation>
    </message>
    <message>
        <source>Not found on the server, waiting to be sent a second time</source>
        <translation>Ei löytynyt palvelimelta, odottaa uutta lähetystä</translation>
    </message>
    <message>
        <source>Found on the server</source>
        <translation>Löytyi palvelimelta</translation>
    </message>
    <message>
        <source>Found on the server a second time</source>
        <translation>Löytyi palvelimelta toiseen kertaan</translation>
    </message>
    <message>
        <source>Decided: the second profile has been dealt with</source>
        <translation>Ratkaisu: toinen profiili on käsitelty</translation>
    </message>
    <message>
        <source>Taken over from another computer</source>
        <translation>Siirretty tälle koneelle toiselta koneelta</translation>
    </message>
    <message>
        <source>Restored from a backup: may have been sent before</source>
        <translation>Palautettu varmuuskopiosta, on ehkä jo lähetetty</translation>
    </message>
    <message>
        <source>this program</source>
        <extracomment>Who did something that no person did</extracomment>
        <translation>tämä ohjelma</translation>
    </message>
    <message>
        <source>To be erased as soon as it is known what became of it: the patient wants it</source>
        <translation>Tiedot poistetaan potilaan pyynnöstä heti, kun rekisteröinnin tilanne on selvinnyt</translation>
    </message>
</context>
<context>
    <name>FaultWords</name>
    <message>
        <source>Another program is using the saved registrations. Close it, or try again in a moment.</source>
        <translation>Toinen ohjelma käyttää tallennettuja rekisteröintejä. Sulje se tai yritä hetken kuluttua uudelleen.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, then try again.</source>
        <translation>Levy on täynnä. Vapauta tilaa ja yritä uudelleen.</translation>
    </message>
    <message>
        <source>The data folder may not be written to. Tell your administrator.</source>
        <translation>Tietokansioon ei voi kirjoittaa. Ilmoita ylläpitoon.</translation>
    </message>
    <message>
        <source>The disk reports an error. Tell your administrator before you go on.</source>
        <translation>Levy ilmoittaa virheestä. Ilmoita ylläpitoon ennen kuin jatkat.</translation>
    </message>
    <message>
        <source>The file with the saved registrations is damaged. It is kept; tell your administrator.</source>
        <translation>Tallennettujen rekisteröintien tiedosto on vioittunut. Se säilytetään; ilmoita ylläpitoon.</translation>
    </message>
    <message>
        <source>The file in the place of the saved registrations is something else. It is kept; tell your administrator.</source>
        <translation>Tallennettujen rekisteröintien paikalla on muu tiedosto. Se säilytetään; ilmoita ylläpitoon.</translation>
    </message>
    <message>
        <source>The saved registrations were written by a newer version of this program. Update this one.</source>
        <translation>Rekisteröinnit on tallennettu ohjelman uudemmalla versiolla. Päivitä tämän koneen ohjelma.</translation>
    </message>
    <message>
        <source>The data folder is on a network drive, which is not safe. Choose a folder on this computer.</source>
        <translation>Tietokansio on verkkolevyllä, mikä ei ole turvallista. Valitse kansio tältä koneelta.</translation>
    </message>
    <message>
        <source>The data folder cannot be used. Tell your administrator.</source>
        <translation>Tietokansiota ei voi käyttää. Ilmoita ylläpitoon.</translation>
    </message>
    <message>
        <source>This program is already open with the same data. Use that window, or close it first.</source>
        <translation>Ohjelma on jo auki samoilla tiedoilla. Käytä avointa ikkunaa tai sulje se ensin.</translation>
    </message>
    <message>
        <source>The saved registrations cannot be read or written. Tell your administrator.</source>
        <translation>Tallennettuja rekisteröintejä ei voi lukea tai kirjoittaa. Ilmoita ylläpitoon.</translation>
    </message>
    <message>
        <source>Enter the passphrase.</source>
        <translation>Anna salalause.</translation>
    </message>
    <message>
        <source>The passphrase is wrong. Please try again.</source>
        <translation>Salalause on väärä. Yritä uudelleen.</translation>
    </message>
    <message>
        <source>The key file is missing, so the saved registrations stay locked. They are kept; tell your administrator.</source>
        <translation>Avaintiedosto puuttuu, joten tallennetut rekisteröinnit pysyvät lukittuina. Ne säilytetään; ilmoita ylläpitoon.</translation>
    </message>
    <message>
        <source>The key file is damaged, so the saved registrations stay locked. They are kept; tell your administrator.</source>
        <translation>Avaintiedosto on vioittunut, joten tallennetut rekisteröinnit pysyvät lukittuina. Ne säilytetään; ilmoita ylläpitoon.</translation>
    </message>
    <message>
        <source>The key file cannot be written. Tell your administrator.</source>
        <translation>Avaintiedostoa ei voi kirjoittaa. Ilmoita ylläpitoon.</translation>
    </message>
    <message>
        <source>The passphrase is too short. Choose one of at least 8 characters.</source>
        <translation>Salalause on liian lyhyt. Valitse vähintään 8 merkkiä pitkä.</translation>
    </message>
    <message>
        <source>The file cannot be read. Nothing was imported.</source>
        <translation>Tiedostoa ei voi lukea. Mitään ei tuotu.</translation>
    </message>
    <message>
        <source>This is not a CSV file in UTF-8. Nothing was imported.</source>
        <translation>Tämä ei ole UTF-8-muotoinen CSV-tiedosto. Mitään ei tuotu.</translation>
    </message>
    <message>
        <source>The column “%1” is missing. Nothing was imported.</source>
        <translation>Sarake ”%1” puuttuu. Mitään ei tuotu.</translation>
    </message>
    <message>
        <source>The file for the rows that are not valid cannot be written. Choose another place for it.</source>
        <translation>Virheellisten rivien tiedostoa ei voi kirjoittaa. Valitse sille toinen paikka.</translation>
    </message>
    <message>
        <source>The name of column %1 is not known. Nothing was imported.</source>
        <translation>Sarakkeen %1 nimeä ei tunneta. Mitään ei tuotu.</translation>
    </message>
    <message>
        <source>The file cannot be written. Nothing was handed over; choose another place for it.</source>
        <translation>Tiedostoa ei voi tallentaa. Mitään ei siirretty; valitse toinen paikka.</translation>
    </message>
    <message>
        <source>There is a file of this name already. Nothing was handed over; choose another name.</source>
        <translation>Samanniminen tiedosto on jo olemassa. Mitään ei siirretty; valitse toinen nimi.</translation>
    </message>
    <message>
        <source>The file cannot be read. Nothing was taken over.</source>
        <translation>Tiedostoa ei voi lukea. Mitään ei otettu vastaan.</translation>
    </message>
    <message>
        <source>This is not a file of registrations from another computer. Nothing was taken over.</source>
        <translation>Tiedosto ei sisällä toisen koneen rekisteröintejä. Mitään ei otettu vastaan.</translation>
    </message>
    <message>
        <source>The file is damaged or was changed. Nothing was taken over; copy it from the other computer once more.</source>
        <translation>Tiedosto on vioittunut tai sitä on muutettu. Mitään ei otettu vastaan; kopioi se toiselta koneelta uudelleen.</translation>
    </message>
    <message>
        <source>The file was written by a newer version of this program. Update this one.</source>
        <translation>Tiedosto on tallennettu ohjelman uudemmalla versiolla. Päivitä tämä ohjelma.</translation>
    </message>
    <message>
        <source>The passphrase is wrong. It is the one that was chosen for this file.</source>
        <translation>Salalause on väärä. Anna se salalause, joka valittiin tälle tiedostolle.</translation>
    </message>
    <message>
        <source>This is the only passphrase. Add another one first, so that there is always a way in.</source>
        <translation>Tämä on ainoa salalause. Lisää ensin toinen, jotta tietoihin pääsee aina.</translation>
    </message>
    <message>
        <source>It was changed or removed in the meantime. Look at the list again.</source>
        <translation>Kohdetta on sillä välin muutettu tai se on poistettu. Katso luettelo uudelleen.</translation>
    </message>
    <message>
        <source>The keychain is locked or does not hold the key. Unlock it and try again, or enter the passphrase.</source>
        <translation>Avainnippu on lukittu tai avainta ei ole siinä. Avaa avainnipun lukitus ja yritä uudelleen, tai anna salalause.</translation>
    </message>
    <message>
        <source>The keychain refused access. Try again, or enter the passphrase.</source>
        <translation>Avainnippu epäsi pääsyn. Yritä uudelleen, tai anna salalause.</translation>
    </message>
    <message>
        <source>There is no keychain on this computer. Enter the passphrase.</source>
        <translation>Tällä koneella ei ole avainnippua. Anna salalause.</translation>
    </message>
    <message>
        <source>The keychain does not answer. It may have to be unlocked; then try again, or enter the passphrase.</source>
        <translation>Avainnippu ei vastaa. Sen lukitus on ehkä avattava; yritä sitten uudelleen, tai anna salalause.</translation>
    </message>
    <message>
        <source>The keychain cannot be used. Enter the passphrase.</source>
        <translation>Avainnippua ei voi käyttää. Anna salalause.</translation>
    </message>
    <message>
        <source>The key in the keychain does not fit any more. Enter the passphrase.</source>
        <translation>Avainnipussa oleva avain ei enää sovi. Anna salalause.</translation>
    </message>
    <message>
        <source>The keychain is locked, so nothing could be kept in it. Unlock it and try again.</source>
        <translation>Avainnippu on lukittu, joten siihen ei voitu tallentaa mitään. Avaa sen lukitus ja yritä uudelleen.</translation>
    </message>
    <message>
        <source>The keychain refused access, so nothing was kept in it. Try again.</source>
        <translation>Avainnippu epäsi pääsyn, joten siihen ei tallennettu mitään. Yritä uudelleen.</translation>
    </message>
    <message>
        <source>There is no keychain on this computer.</source>
        <translation>Tällä koneella ei ole avainnippua.</translation>
    </message>
    <message>
        <source>The keychain does not answer. It may have to be unlocked; then try again.</source>
        <translation>Avainnippu ei vastaa. Sen lukitus on ehkä avattava; yritä sitten uudelleen.</translation>
    </message>
    <message>
        <source>The keychain cannot be used.</source>
        <translation>Avainnippua ei voi käyttää.</translation>
    </message>
    <message>
        <source>The file cannot be written. Choose another place for it.</source>
        <translation>Tiedostoa ei voi kirjoittaa. Valitse sille toinen paikka.</translation>
    </message>
    <message>
        <source>The key file and the saved registrations do not belong together. Both are kept; tell your administrator.</source>
        <translation>Avaintiedosto ja tallennetut rekisteröinnit eivät kuulu yhteen. Molemmat säilytetään; ilmoita ylläpitoon.</translation>
    </message>
    <message>
        <source>The key file is not readable for this user of the computer. Tell your administrator.</source>
        <translation>Tällä käyttäjätilillä ei voi lukea avaintiedostoa. Ilmoita ylläpitoon.</translation>
    </message>
    <message>
        <source>The settings of this computer cannot be read. Tell your administrator.</source>
        <translation>Tämän tietokoneen asetuksia ei voi lukea. Ilmoita ylläpitoon.</translation>
    </message>
</context>
<context>
    <name>FieldNote</name>
    <message>
        <source>Yes, register</source>
        <extracomment>Beside &quot;Last name missing. Only one name?&quot;</extracomment>
        <translation>Kyllä, rekisteröi</translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>The name of the key</extracomment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>F2</source>
        <extracomment>The name of the key</extracomment>
        <translation>F2</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>First name</source>
        <translation>Etunimi</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Sukunimi</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Syntymäaika</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sukupuoli</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Puhelinnumero</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Sähköposti</translation>
    </message>
    <message>
        <source>Height (cm)</source>
        <translation>Pituus (cm)</translation>
    </message>
    <message>
        <source>Weight (kg)</source>
        <translation>Paino (kg)</translation>
    </message>
    <message>
        <source>Patient&apos;s language</source>
        <translation>Asiointikieli</translation>
    </message>
    <message>
        <source>Profile group</source>
        <translation>Profiiliryhmä</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Mies</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Nainen</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englanti</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Saksa</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Suomi</translation>
    </message>
    <message>
        <source>If left empty, the service makes up a placeholder address</source>
        <translation>Jos kenttä jää tyhjäksi, palvelu käyttää keksittyä osoitetta</translation>
    </message>
    <message>
        <source>The service accepts only these two</source>
        <translation>Palvelu hyväksyy vain nämä kaksi</translation>
    </message>
    <message>
        <source>Messages to the patient use this language</source>
        <translation>Viestit potilaalle lähetetään tällä kielellä</translation>
    </message>
</context>
<context>
    <name>FormSession</name>
    <message>
        <source>Not registered yet. Please correct:</source>
        <translation>Ei vielä rekisteröity. Korjaa nämä:</translation>
    </message>
    <message>
        <source>The server did not accept this and gave no reason.</source>
        <translation>Palvelin ei hyväksynyt tietoja eikä ilmoittanut syytä.</translation>
    </message>
    <message>
        <source>Not accepted by the server: %1</source>
        <translation>Palvelin ei hyväksynyt: %1</translation>
    </message>
</context>
<context>
    <name>IssueWords</name>
    <message>
        <source>Last name missing. Only one name?</source>
        <translation>Sukunimi puuttuu. Vain yksi nimi?</translation>
    </message>
    <message>
        <source>At least one letter is needed</source>
        <translation>Tarvitaan vähintään yksi kirjain</translation>
    </message>
    <message>
        <source>Contains an invisible character, please type it anew</source>
        <translation>Sisältää näkymättömän merkin, kirjoita uudelleen</translation>
    </message>
    <message>
        <source>This character is not accepted: %1</source>
        <translation>Tätä merkkiä ei voi käyttää: %1</translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s)</source>
        <translation>
            <numerusform>Enintään %n merkki</numerusform>
            <numerusform>Enintään %n merkkiä</numerusform>
        </translation>
    </message>
    <message>
        <source>Contains a digit. Is that right?</source>
        <translation>Sisältää numeron. Onko se oikein?</translation>
    </message>
    <message>
        <source>Date not understood, e.g. 22.3.1985</source>
        <translation>Päivämäärää ei tunnistettu, esim. 22.3.1985</translation>
    </message>
    <message>
        <source>This date does not exist</source>
        <translation>Tätä päivämäärää ei ole olemassa</translation>
    </message>
    <message>
        <source>Date of birth must be in the past</source>
        <translation>Syntymäajan on oltava menneisyydessä</translation>
    </message>
    <message>
        <source>Born today: the service accepts dates up to yesterday</source>
        <translation>Syntynyt tänään: palvelu hyväksyy päivät vain eiliseen asti</translation>
    </message>
    <message numerus="yes">
        <source>More than %n year(s) ago, please check the year</source>
        <translation>
            <numerusform>Yli %n vuosi sitten, tarkista vuosi</numerusform>
            <numerusform>Yli %n vuotta sitten, tarkista vuosi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) old. Is the year right?</source>
        <translation>
            <numerusform>Ikä %n vuosi. Onko syntymävuosi oikein?</numerusform>
            <numerusform>Ikä %n vuotta. Onko syntymävuosi oikein?</numerusform>
        </translation>
    </message>
    <message>
        <source>E-mail address incomplete</source>
        <translation>Sähköpostiosoite on puutteellinen</translation>
    </message>
    <message>
        <source>Not an e-mail address, e.g. %1</source>
        <translation>Ei ole sähköpostiosoite, esim. %1</translation>
    </message>
    <message>
        <source>Do you mean %1?</source>
        <translation>Tarkoititko %1?</translation>
    </message>
    <message>
        <source>Number too short</source>
        <translation>Numero on liian lyhyt</translation>
    </message>
    <message>
        <source>Number too short, e.g. %1</source>
        <translation>Numero on liian lyhyt, esim. %1</translation>
    </message>
    <message>
        <source>Number too long</source>
        <translation>Numero on liian pitkä</translation>
    </message>
    <message>
        <source>Number too long, e.g. %1</source>
        <translation>Numero on liian pitkä, esim. %1</translation>
    </message>
    <message>
        <source>Not a phone number</source>
        <translation>Ei ole puhelinnumero</translation>
    </message>
    <message>
        <source>Not a phone number, e.g. %1</source>
        <translation>Ei ole puhelinnumero, esim. %1</translation>
    </message>
    <message>
        <source>Country unknown, please begin with + and the country code</source>
        <translation>Maa ei ole tiedossa: aloita merkillä + ja maatunnuksella</translation>
    </message>
    <message>
        <source>Country code unknown, e.g. %1</source>
        <translation>Maatunnusta ei tunneta, esim. %1</translation>
    </message>
    <message>
        <source>Unusual number. Is it right?</source>
        <translation>Epätavallinen numero. Onko se oikein?</translation>
    </message>
    <message>
        <source>Unusual height. Is it right?</source>
        <translation>Epätavallinen pituus. Onko se oikein?</translation>
    </message>
    <message>
        <source>Unusual weight. Is it right?</source>
        <translation>Epätavallinen paino. Onko se oikein?</translation>
    </message>
    <message>
        <source>Not a profile group: enter its UUID or its short name, e.g. %1</source>
        <translation>Ei ole profiiliryhmä: anna ryhmän UUID-tunnus tai lyhytnimi, esim. %1</translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <translation>Palvelin ilmoittaa: %1</translation>
    </message>
    <message>
        <source>Enter the first name</source>
        <translation>Anna etunimi</translation>
    </message>
    <message>
        <source>Enter the last name</source>
        <translation>Anna sukunimi</translation>
    </message>
    <message>
        <source>Enter the date of birth</source>
        <translation>Anna syntymäaika</translation>
    </message>
    <message>
        <source>Select female or male</source>
        <translation>Valitse sukupuoli</translation>
    </message>
    <message>
        <source>Enter the phone number</source>
        <translation>Anna puhelinnumero</translation>
    </message>
    <message>
        <source>Enter the e-mail address</source>
        <translation>Anna sähköpostiosoite</translation>
    </message>
    <message>
        <source>Enter the height</source>
        <translation>Anna pituus</translation>
    </message>
    <message>
        <source>Enter the weight</source>
        <translation>Anna paino</translation>
    </message>
    <message>
        <source>Select the patient&apos;s language</source>
        <translation>Valitse asiointikieli</translation>
    </message>
    <message>
        <source>Enter the profile group</source>
        <translation>Anna profiiliryhmä</translation>
    </message>
    <message>
        <source>Latin letters only</source>
        <translation>Vain latinalaisia kirjaimia</translation>
    </message>
    <message>
        <source>Latin letters only; found: %1</source>
        <translation>Vain latinalaisia kirjaimia; mukana %1</translation>
    </message>
    <message>
        <source>Height not understood, e.g. %1</source>
        <translation>Pituutta ei tunnistettu, esim. %1</translation>
    </message>
    <message>
        <source>Weight not understood, e.g. %1</source>
        <translation>Painoa ei tunnistettu, esim. %1</translation>
    </message>
    <message>
        <source>Height must be %1–%2 cm</source>
        <translation>Pituuden on oltava %1–%2&#xa0;cm</translation>
    </message>
    <message>
        <source>Weight must be %1–%2 kg</source>
        <translation>Painon on oltava %1–%2&#xa0;kg</translation>
    </message>
    <message>
        <source>Select English, German or Finnish</source>
        <translation>Valitse englanti, saksa tai suomi</translation>
    </message>
    <message>
        <source>Not one of the choices</source>
        <translation>Ei mikään vaihtoehdoista</translation>
    </message>
    <message>
        <source>Not a Finnish personal identity code, e.g. %1</source>
        <translation>Ei ole henkilötunnus, esim. %1</translation>
    </message>
    <message>
        <source>Check character does not match, please compare with the document</source>
        <translation>Tarkistusmerkki ei täsmää, vertaa asiakirjaan</translation>
    </message>
    <message>
        <source>No personal identity code has this number</source>
        <translation>Tällaista yksilönumeroa ei ole missään henkilötunnuksessa</translation>
    </message>
    <message>
        <source>Temporary personal identity code. Please compare with the document</source>
        <translation>Tilapäinen henkilötunnus. Vertaa asiakirjaan</translation>
    </message>
</context>
<context>
    <name>KeyWords</name>
    <message>
        <source>Passphrase</source>
        <extracomment>%1 is what a person called it, e.g. &quot;safe in the office&quot;</extracomment>
        <translation>Salalause</translation>
    </message>
    <message>
        <source>Passphrase: %1</source>
        <translation>Salalause: %1</translation>
    </message>
    <message>
        <source>Keychain of %1</source>
        <extracomment>%1 is a user of the computer</extracomment>
        <translation>Käyttäjän %1 avainnippu</translation>
    </message>
    <message>
        <source>Of a newer version of this program</source>
        <translation>Ohjelman uudemman version</translation>
    </message>
    <message>
        <source>%1 (damaged)</source>
        <extracomment>%1 is e.g. &quot;Passphrase: safe in the office&quot;</extracomment>
        <translation>%1 (vioittunut)</translation>
    </message>
</context>
<context>
    <name>LockWords</name>
    <message numerus="yes">
        <source>Next try in %n s</source>
        <translation>
            <numerusform>Uusi yritys %n&#xa0;s kuluttua</numerusform>
            <numerusform>Uusi yritys %n&#xa0;s kuluttua</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked. Patient data hidden, sending continues.</source>
        <translation>Lukittu. Potilastiedot piilotettu, lähetys jatkuu.</translation>
    </message>
    <message>
        <source>Locked. Patient data hidden.</source>
        <translation>Lukittu. Potilastiedot piilotettu.</translation>
    </message>
    <message>
        <source>Only the digits 0 to 9</source>
        <translation>Vain numeroita 0–9</translation>
    </message>
    <message numerus="yes">
        <source>At least %n digit(s)</source>
        <translation>
            <numerusform>Vähintään %n numero</numerusform>
            <numerusform>Vähintään %n numeroa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n digit(s)</source>
        <translation>
            <numerusform>Enintään %n numero</numerusform>
            <numerusform>Enintään %n numeroa</numerusform>
        </translation>
    </message>
    <message>
        <source>Too easy to guess; not like 1111 or 1234</source>
        <translation>Liian helppo arvata; ei esimerkiksi 1111 tai 1234</translation>
    </message>
    <message>
        <source>Wrong PIN</source>
        <translation>Väärä PIN-koodi</translation>
    </message>
    <message>
        <source>The PIN does not count any more. Enter the passphrase</source>
        <translation>PIN-koodi ei enää kelpaa. Anna salalause</translation>
    </message>
</context>
<context>
    <name>MendWords</name>
    <message>
        <source>Use %1</source>
        <translation>Käytä: %1</translation>
    </message>
    <message>
        <source>%1?</source>
        <extracomment>The likely value, e.g. &quot;65 kg?&quot;</extracomment>
        <translation>Tarkoititko %1?</translation>
    </message>
    <message>
        <source>Perhaps %1?</source>
        <extracomment>A name in Latin letters, of which the program is not sure</extracomment>
        <translation>Ehkä %1?</translation>
    </message>
</context>
<context>
    <name>MomentWords</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <comment>age</comment>
        <translation>
            <numerusform>%n&#xa0;v</numerusform>
            <numerusform>%n&#xa0;v</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <comment>age</comment>
        <translation>
            <numerusform>%n&#xa0;kk</numerusform>
            <numerusform>%n&#xa0;kk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>age</comment>
        <translation>
            <numerusform>%n&#xa0;pv</numerusform>
            <numerusform>%n&#xa0;pv</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <comment>how long the oldest has been waiting</comment>
        <translation>
            <numerusform>%n&#xa0;min</numerusform>
            <numerusform>%n&#xa0;min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <comment>how long the oldest has been waiting</comment>
        <translation>
            <numerusform>%n&#xa0;h</numerusform>
            <numerusform>%n&#xa0;h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>how long the oldest has been waiting</comment>
        <translation>
            <numerusform>%n&#xa0;pv</numerusform>
            <numerusform>%n&#xa0;pv</numerusform>
        </translation>
    </message>
    <message>
        <source>%1</source>
        <comment>time</comment>
        <extracomment>A time of day within a sentence, e.g. &quot;Server not reachable since 14:02.&quot;</extracomment>
        <translation>klo&#xa0;%1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date and time</comment>
        <extracomment>%1 is a date, %2 a time of day, within a sentence</extracomment>
        <translation>%1 klo&#xa0;%2</translation>
    </message>
</context>
<context>
    <name>MrzWords</name>
    <message>
        <source>Line %1 of %2 is missing</source>
        <translation>Rivi %1/%2 puuttuu</translation>
    </message>
    <message numerus="yes">
        <source>Line %1: %n character(s) missing</source>
        <translation>
            <numerusform>Rivi %1: %n merkki puuttuu</numerusform>
            <numerusform>Rivi %1: %n merkkiä puuttuu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Line %1: %n character(s) too many</source>
        <translation>
            <numerusform>Rivi %1: %n merkki liikaa</numerusform>
            <numerusform>Rivi %1: %n merkkiä liikaa</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1, %2: a character was misread</source>
        <extracomment>%2 is a part of the document, e.g. &quot;date of birth&quot;</extracomment>
        <translation>Rivi %1, %2: yksi merkki luettiin väärin</translation>
    </message>
    <message>
        <source>Line %1, %2: misread, the check digit does not match</source>
        <extracomment>%2 is a part of the document, e.g. &quot;date of birth&quot;</extracomment>
        <translation>Rivi %1, %2: luettu väärin, tarkistenumero ei täsmää</translation>
    </message>
    <message>
        <source>A character was misread: the last check digit does not match</source>
        <translation>Yksi merkki luettiin väärin: viimeinen tarkistenumero ei täsmää</translation>
    </message>
    <message>
        <source>The document&apos;s date of birth does not exist</source>
        <translation>Asiakirjan syntymäaikaa ei ole olemassa</translation>
    </message>
    <message>
        <source>The letter %1 was taken as the digit %2, as the check digit proves (%3)</source>
        <extracomment>%1 is a letter, %2 a digit, %3 a part of the document, e.g. &quot;date of birth&quot;</extracomment>
        <translation>Kirjain %1 luettiin numeroksi %2, minkä tarkistenumero vahvistaa (%3)</translation>
    </message>
    <message>
        <source>The document does not state the sex</source>
        <translation>Asiakirjassa ei ilmoiteta sukupuolta</translation>
    </message>
    <message>
        <source>The document does not state the date of birth</source>
        <translation>Asiakirjassa ei ilmoiteta syntymäaikaa</translation>
    </message>
    <message>
        <source>The document had no room for more letters: a name may be cut short</source>
        <translation>Asiakirjassa ei ollut tilaa useammille kirjaimille: nimi voi olla katkaistu</translation>
    </message>
    <message>
        <source>The document has one name only; it was entered as the first name</source>
        <translation>Asiakirjassa on vain yksi nimi; se merkittiin etunimeksi</translation>
    </message>
    <message>
        <source>names</source>
        <translation>nimet</translation>
    </message>
    <message>
        <source>document number</source>
        <translation>asiakirjan numero</translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation>syntymäaika</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>sukupuoli</translation>
    </message>
    <message>
        <source>date of expiry</source>
        <translation>viimeinen voimassaolopäivä</translation>
    </message>
    <message>
        <source>additional data</source>
        <translation>lisätiedot</translation>
    </message>
    <message>
        <source>The document states only the year of birth: %1</source>
        <translation>Asiakirjassa on vain syntymävuosi: %1</translation>
    </message>
    <message>
        <source>The document states only the month of birth: %1 %2</source>
        <extracomment>%1 is a month, %2 a year</extracomment>
        <translation>Asiakirjassa on vain syntymäkuukausi: %1 %2</translation>
    </message>
    <message>
        <source>The reader is set to an English keyboard, this computer to a German one. The text was understood; please have the reader changed</source>
        <translation>Lukulaite on asetettu englantilaiselle ja tämä kone saksalaiselle näppäimistölle. Teksti tulkittiin oikein; pyydä muuttamaan lukulaitteen asetus</translation>
    </message>
    <message>
        <source>The reader is set to an English keyboard, this computer to a Nordic one. The text was understood; please have the reader changed</source>
        <translation>Lukulaite on asetettu englantilaiselle ja tämä kone pohjoismaiselle näppäimistölle. Teksti tulkittiin oikein; pyydä muuttamaan lukulaitteen asetus</translation>
    </message>
    <message>
        <source>The reader is set to an English keyboard, this computer to another one. Please check Y and Z, and have the reader changed</source>
        <translation>Lukulaite on asetettu englantilaiselle ja tämä kone toiselle näppäimistölle. Tarkista Y ja Z ja pyydä muuttamaan lukulaitteen asetus</translation>
    </message>
    <message>
        <source>The reader is set to a German keyboard, this computer to an English one. The text was understood; please have the reader changed</source>
        <translation>Lukulaite on asetettu saksalaiselle ja tämä kone englantilaiselle näppäimistölle. Teksti tulkittiin oikein; pyydä muuttamaan lukulaitteen asetus</translation>
    </message>
    <message>
        <source>The reader is set to a Nordic keyboard, this computer to an English one. The text was understood; please have the reader changed</source>
        <translation>Lukulaite on asetettu pohjoismaiselle ja tämä kone englantilaiselle näppäimistölle. Teksti tulkittiin oikein; pyydä muuttamaan lukulaitteen asetus</translation>
    </message>
    <message>
        <source>The reader is set to another keyboard than this computer, which has an English one. Please check Y and Z, and have the reader changed</source>
        <translation>Lukulaite on asetettu eri näppäimistölle kuin tämä kone, jossa on englantilainen. Tarkista Y ja Z ja pyydä muuttamaan lukulaitteen asetus</translation>
    </message>
    <message>
        <source>Reader and computer are not set to the same keyboard: Y and Z were exchanged. The text was understood; please have the reader changed</source>
        <translation>Lukulaite ja kone on asetettu eri näppäimistöille: Y ja Z olivat vaihtuneet. Teksti tulkittiin oikein; pyydä muuttamaan lukulaitteen asetus</translation>
    </message>
    <message>
        <source>The document could be read only in part. Please read it again, or complete the form</source>
        <translation>Asiakirjasta saatiin luettua vain osa. Lue se uudelleen tai täydennä lomake</translation>
    </message>
    <message>
        <source>Read from the identity card. Please confirm the names</source>
        <translation>Luettu henkilökortista. Tarkista nimet</translation>
    </message>
    <message>
        <source>Read from the passport. Please confirm the names</source>
        <translation>Luettu passista. Tarkista nimet</translation>
    </message>
    <message>
        <source>Read from the visa. Please confirm the names</source>
        <translation>Luettu viisumista. Tarkista nimet</translation>
    </message>
    <message>
        <source>How is the name spelt?</source>
        <translation>Miten nimi kirjoitetaan?</translation>
    </message>
</context>
<context>
    <name>RecordWords</name>
    <message>
        <source>%1. %2</source>
        <extracomment>%1 is &quot;Not accepted, please correct&quot;, %2 the server&apos;s words</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Confirmed by the server at %1</source>
        <translation>Rekisteröity, palvelin vahvisti klo&#xa0;%1</translation>
    </message>
    <message>
        <source>Confirmed by the server on %1 at %2</source>
        <translation>Rekisteröity, palvelin vahvisti %1 klo&#xa0;%2</translation>
    </message>
    <message>
        <source>Entered twice</source>
        <translation>Syötetty kahdesti</translation>
    </message>
    <message>
        <source>Entered by mistake</source>
        <translation>Syötetty vahingossa</translation>
    </message>
    <message>
        <source>Patient does not want to be registered</source>
        <translation>Potilas ei halua rekisteröityä</translation>
    </message>
    <message>
        <source>Test entry</source>
        <translation>Testitieto</translation>
    </message>
    <message>
        <source>Other reason</source>
        <translation>Muu syy</translation>
    </message>
    <message>
        <source>The server&apos;s answer was lost</source>
        <translation>Palvelimen vastaus katosi</translation>
    </message>
    <message>
        <source>This computer&apos;s access key may not look up whether the server has it</source>
        <translation>Tämän koneen käyttöavaimella ei voi tarkistaa, onko rekisteröinti jo palvelimella</translation>
    </message>
    <message>
        <source>Someone like this is already registered</source>
        <translation>Samankaltainen henkilö on jo rekisteröity</translation>
    </message>
    <message>
        <source>The server, the access key or the profile group was changed meanwhile</source>
        <translation>Palvelin, käyttöavain tai profiiliryhmä on vaihtunut välillä</translation>
    </message>
    <message>
        <source>Sent a second time, again without an answer</source>
        <translation>Lähetetty toisen kerran, taas ilman vastausta</translation>
    </message>
    <message>
        <source>Saved on this computer, not yet sent</source>
        <translation>Tallennettu tälle koneelle, ei vielä lähetetty</translation>
    </message>
    <message>
        <source>Sending …</source>
        <translation>Lähetetään…</translation>
    </message>
    <message>
        <source>Confirmed by the server</source>
        <translation>Rekisteröity, palvelin vahvisti</translation>
    </message>
    <message>
        <source>Not accepted, please correct</source>
        <translation>Ei hyväksytty, korjaa tiedot</translation>
    </message>
    <message>
        <source>Not confirmed yet; checking. Do not enter again</source>
        <translation>Vahvistus puuttuu, tarkistetaan. Älä syötä uudelleen</translation>
    </message>
    <message>
        <source>May already be registered, please decide</source>
        <translation>Saattaa olla jo rekisteröity, tee ratkaisu</translation>
    </message>
    <message>
        <source>Discarded, not sent</source>
        <translation>Poistettu lähettämättä</translation>
    </message>
    <message>
        <source>Cannot be read with this key; it is kept</source>
        <translation>Ei luettavissa tällä avaimella; säilytetään</translation>
    </message>
    <message>
        <source>Discarded, not sent: %1</source>
        <extracomment>%1 is the reason</extracomment>
        <translation>Poistettu lähettämättä: %1</translation>
    </message>
    <message>
        <source>(details erased)</source>
        <translation>(tiedot poistettu)</translation>
    </message>
    <message>
        <source>(unreadable)</source>
        <translation>(ei luettavissa)</translation>
    </message>
    <message>
        <source>Registered twice at the service, one profile is to be removed</source>
        <translation>Rekisteröity palveluun kahdesti, toinen profiili on poistettava</translation>
    </message>
    <message>
        <source>Taken back into the form</source>
        <translation>Otettu takaisin lomakkeelle</translation>
    </message>
    <message>
        <source>Handed over to another computer, which sends it</source>
        <translation>Siirretty toiselle koneelle, joka lähettää sen</translation>
    </message>
    <message>
        <source>Taken back into the form, not sent</source>
        <translation>Otettu takaisin lomakkeelle lähettämättä</translation>
    </message>
    <message>
        <source>The patient wanted the details erased</source>
        <translation>Tiedot poistettu potilaan pyynnöstä</translation>
    </message>
</context>
<context>
    <name>ScriptWords</name>
    <message>
        <source>Arabic</source>
        <translation>arabialaisia</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>armenialaisia</translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation>bengalilaisia</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>kyrillisiä</translation>
    </message>
    <message>
        <source>Devanagari</source>
        <translation>devanagarikirjaimia</translation>
    </message>
    <message>
        <source>Ethiopic</source>
        <translation>etiopialaisia</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>georgialaisia</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>kreikkalaisia</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>korealaisia</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>kiinalaisia</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>heprealaisia</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>japanilaisia</translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation>khmeriläisiä</translation>
    </message>
    <message>
        <source>Sinhala</source>
        <translation>sinhalilaisia</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>tamililaisia</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>thaimaalaisia</translation>
    </message>
</context>
<context>
    <name>UnderstoodWords</name>
    <message>
        <source>Understood: %1</source>
        <translation>Tulkinta: %1</translation>
    </message>
    <message>
        <source>Understood: %1, %2</source>
        <extracomment>%1 is the date of birth in words, %2 the age</extracomment>
        <translation>Tulkinta: %1, %2</translation>
    </message>
    <message>
        <source>Understood: %1 %2</source>
        <extracomment>%1 is the country, %2 the phone number</extracomment>
        <translation>Tulkinta: %1 %2</translation>
    </message>
</context>
<context>
    <name>clinic::ui::AuditDialog</name>
    <message>
        <source>Export the history</source>
        <translation>Historian vienti</translation>
    </message>
    <message>
        <source>the last 30 days</source>
        <translation>viimeiset 30 päivää</translation>
    </message>
    <message>
        <source>the last 12 months</source>
        <translation>viimeiset 12 kuukautta</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>kaikki</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>&amp;Ajanjakso</translation>
    </message>
    <message>
        <source>&amp;With the patients&apos; details that are still kept here</source>
        <translation>&amp;Myös potilastiedot, jotka ovat vielä tallessa täällä</translation>
    </message>
    <message>
        <source>The file is then not encrypted. Keep it where only those can read it who may, and delete it when it has served.</source>
        <translation>Tiedostoa ei silloin salata. Säilytä se niin, että sen voivat lukea vain ne, joilla on siihen oikeus, ja poista se, kun sitä ei enää tarvita.</translation>
    </message>
    <message>
        <source>Writes what was done with each registration, when, and by whom into a file that only you can read: as a table (.csv), or for programs (.json).</source>
        <translation>Kirjoittaa tiedostoon, jonka vain sinä voit lukea, mitä kullekin rekisteröinnille tehtiin, milloin ja kuka sen teki: taulukkona (.csv) tai ohjelmia varten (.json).</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>V&amp;ie</translation>
    </message>
    <message>
        <source>Table (*.csv);;For programs (*.json)</source>
        <translation>Taulukko (*.csv);;Ohjelmia varten (*.json)</translation>
    </message>
    <message>
        <source>Exporting …</source>
        <translation>Viedään…</translation>
    </message>
</context>
<context>
    <name>clinic::ui::AuditFlow</name>
    <message numerus="yes">
        <source>History exported: %n event(s)</source>
        <translation>
            <numerusform>Historia viety: %n tapahtuma</numerusform>
            <numerusform>Historia viety: %n tapahtumaa</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::BannerBar</name>
    <message>
        <source>Details</source>
        <translation>Lisätietoja</translation>
    </message>
    <message>
        <source>Settings …</source>
        <translation>Asetukset…</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Yritä nyt</translation>
    </message>
    <message>
        <source>Tries to send at once (F5)</source>
        <translation>Yrittää lähettää heti (F5)</translation>
    </message>
    <message>
        <source>Choose a PIN …</source>
        <translation>Valitse PIN…</translation>
    </message>
    <message>
        <source>Without a PIN only the passphrase opens this window again after a break</source>
        <translation>Ilman PIN-koodia ikkuna aukeaa tauon jälkeen vain salalauseella</translation>
    </message>
</context>
<context>
    <name>clinic::ui::ClinicPage</name>
    <message>
        <source>First name, then last name</source>
        <translation>Etunimi ennen sukunimeä</translation>
    </message>
    <message>
        <source>Last name, then first name</source>
        <translation>Sukunimi ennen etunimeä</translation>
    </message>
    <message>
        <source>erased at once</source>
        <translation>poistetaan heti</translation>
    </message>
    <message>
        <source>&amp;Country</source>
        <translation>&amp;Maa</translation>
    </message>
    <message>
        <source>For phone numbers without a country prefix, and for the order of day and month</source>
        <translation>Vaikuttaa puhelinnumeroihin ilman maatunnusta sekä päivän ja kuukauden järjestykseen</translation>
    </message>
    <message>
        <source>&amp;Patient&apos;s language in a new form</source>
        <translation>&amp;Asiointikieli uudella lomakkeella</translation>
    </message>
    <message>
        <source>&amp;Instruction below the choice of sex</source>
        <translation>&amp;Ohje sukupuolen valinnan alla</translation>
    </message>
    <message>
        <source>&amp;Order of the names</source>
        <translation>&amp;Nimien järjestys</translation>
    </message>
    <message>
        <source>&amp;Days that details stay on this computer once registered</source>
        <translation>Tietojen &amp;säilytys tällä koneella rekisteröinnin jälkeen (päivää)</translation>
    </message>
    <message>
        <source>Program &amp;language</source>
        <translation>Oh&amp;jelman kieli</translation>
    </message>
    <message>
        <source>Automatic, by the program language</source>
        <translation>Automaattinen, ohjelman kielen mukaan</translation>
    </message>
    <message>
        <source>Time for &amp;Undo, in seconds</source>
        <translation>Aika &amp;kumoamiselle (sekuntia)</translation>
    </message>
    <message>
        <source>So long a registration waits before it is sent; Undo takes it back into the form</source>
        <translation>Rekisteröinti odottaa näin kauan ennen lähetystä; Kumoa palauttaa sen lomakkeelle</translation>
    </message>
    <message>
        <source>none, sent at once</source>
        <translation>ei viivettä, lähetetään heti</translation>
    </message>
    <message>
        <source>Ask who is at &amp;work</source>
        <translation>K&amp;ysy, kuka on töissä</translation>
    </message>
    <message>
        <source>The history then names the initials beside the user of the computer</source>
        <translation>Historiaan merkitään silloin nimikirjaimet käyttäjätunnuksen lisäksi</translation>
    </message>
    <message>
        <source>&amp;Hours after which it asks again</source>
        <translation>Kysy uudelleen näin monen &amp;tunnin kuluttua</translation>
    </message>
    <message>
        <source>no</source>
        <translation>ei</translation>
    </message>
    <message>
        <source>once per shift</source>
        <translation>kerran työvuorossa</translation>
    </message>
</context>
<context>
    <name>clinic::ui::Closing</name>
    <message numerus="yes">
        <source>%n registration(s) are not sent yet. They are safe on this computer and will be sent when the program is opened again.</source>
        <translation>
            <numerusform>%n rekisteröinti on vielä lähettämättä. Se on turvassa tällä koneella ja lähetetään, kun ohjelma avataan uudelleen.</numerusform>
            <numerusform>%n rekisteröintiä on vielä lähettämättä. Ne ovat turvassa tällä koneella ja lähetetään, kun ohjelma avataan uudelleen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Quit and discard what was typed?</source>
        <translation>Lopetetaanko ja poistetaanko syötetyt tiedot?</translation>
    </message>
    <message>
        <source>Discard and quit</source>
        <translation>Poista ja lopeta</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Säilytä</translation>
    </message>
    <message>
        <source>Quit now?</source>
        <translation>Lopetetaanko nyt?</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Lopeta</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Älä lopeta</translation>
    </message>
</context>
<context>
    <name>clinic::ui::CompareView</name>
    <message>
        <source>Name not known</source>
        <translation>Nimi ei ole tiedossa</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name, date of birth</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The service holds several who may be this person. Compare with:</source>
        <translation>Palvelussa on useita profiileja, jotka voivat olla tämä henkilö. Vertaa:</translation>
    </message>
    <message>
        <source>not typed</source>
        <translation>ei syötetty</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>ei tiedossa</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>date and time</comment>
        <translation>%1 klo&#xa0;%2</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Rekisteröity</translation>
    </message>
    <message>
        <source>Profile id</source>
        <translation>Profiilitunnus</translation>
    </message>
    <message>
        <source>Typed here</source>
        <translation>Syötetty täällä</translation>
    </message>
    <message>
        <source>Held by the service</source>
        <translation>Palvelussa</translation>
    </message>
    <message>
        <source>%1: typed %2, held %3</source>
        <extracomment>%1 is a field, %2 what was typed, %3 what the service holds</extracomment>
        <translation>%1: syötetty %2, palvelussa %3</translation>
    </message>
    <message>
        <source>What differs: %1.</source>
        <translation>Eroavat tiedot: %1.</translation>
    </message>
    <message>
        <source>Not known to the service: %1.</source>
        <translation>Palvelulla ei ole tietoa: %1.</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>Eroja ei ole.</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>eroaa</translation>
    </message>
</context>
<context>
    <name>clinic::ui::ConnectionPage</name>
    <message>
        <source>What is entered here comes from your administrator or from the service. It can be changed later in the settings.</source>
        <translation>Saat nämä tiedot ylläpidolta tai palveluntarjoajalta. Niitä voi muuttaa myöhemmin asetuksissa.</translation>
    </message>
    <message>
        <source>&amp;Server address</source>
        <translation>&amp;Palvelimen osoite</translation>
    </message>
    <message>
        <source>Access &amp;key</source>
        <translation>&amp;Käyttöavain</translation>
    </message>
    <message>
        <source>Kept encrypted, for this server only, and never shown again</source>
        <translation>Tallennetaan salattuna vain tätä palvelinta varten, eikä sitä näytetä enää</translation>
    </message>
    <message>
        <source>Profile &amp;group</source>
        <translation>Profiili&amp;ryhmä</translation>
    </message>
    <message>
        <source>Of several, separated by commas, the first one is the default</source>
        <translation>Erota useat ryhmät pilkuilla; ensimmäinen on oletus</translation>
    </message>
    <message>
        <source>Connection to the service</source>
        <translation>Yhteys palveluun</translation>
    </message>
    <message>
        <source>Enter the access key</source>
        <translation>Anna käyttöavain</translation>
    </message>
    <message>
        <source>No access key has such characters. Copy it once more</source>
        <translation>Käyttöavaimessa ei ole tällaisia merkkejä. Kopioi se uudelleen</translation>
    </message>
    <message>
        <source>Enter the server address</source>
        <translation>Anna palvelimen osoite</translation>
    </message>
    <message>
        <source>Enter the profile group</source>
        <translation>Anna profiiliryhmä</translation>
    </message>
    <message>
        <source>Not a usable address: it begins with https://</source>
        <translation>Osoite ei kelpaa: sen alussa on oltava https://</translation>
    </message>
    <message>
        <source>A group is a UUID, or a name of small letters, digits and hyphens</source>
        <translation>Ryhmä on UUID tai nimi, jossa on pieniä kirjaimia, numeroita ja yhdysmerkkejä</translation>
    </message>
</context>
<context>
    <name>clinic::ui::DiscardDialog</name>
    <message>
        <source>Discard registration</source>
        <translation>Rekisteröinnin poistaminen</translation>
    </message>
    <message>
        <source>Discard the registration of %1? It is not sent, and the patient&apos;s details are erased from this computer.</source>
        <translation>Poistetaanko potilaan %1 rekisteröinti? Sitä ei lähetetä, ja potilaan tiedot poistetaan tältä koneelta.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Syy</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Valitse syy</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Poista</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Säilytä</translation>
    </message>
</context>
<context>
    <name>clinic::ui::DonePage</name>
    <message>
        <source>Registrations are sent to the service from now on.</source>
        <translation>Rekisteröinnit lähetetään tästä lähtien palveluun.</translation>
    </message>
    <message>
        <source>Registrations are kept on this computer. They are sent once the access key and the profile group are entered in the settings.</source>
        <translation>Rekisteröinnit säilyvät toistaiseksi tällä koneella. Ne lähetetään, kun käyttöavain ja profiiliryhmä on annettu asetuksissa.</translation>
    </message>
    <message>
        <source>Your keychain opens them: at the start nobody is asked. The passphrase is needed only if the keychain fails.</source>
        <translation>Avainnippusi avaa ne, joten käynnistettäessä ei kysytä mitään. Salalausetta tarvitaan vain, jos avainnippu ei toimi.</translation>
    </message>
    <message>
        <source>The passphrase is asked for at each start.</source>
        <translation>Salalause kysytään joka käynnistyksellä.</translation>
    </message>
    <message>
        <source>You can begin</source>
        <translation>Voit aloittaa</translation>
    </message>
</context>
<context>
    <name>clinic::ui::FileField</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Tiedosto</translation>
    </message>
    <message>
        <source>&amp;Choose …</source>
        <translation>&amp;Valitse…</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Valitse tiedosto</translation>
    </message>
    <message>
        <source>There is a file of this name already</source>
        <translation>Tämänniminen tiedosto on jo olemassa</translation>
    </message>
</context>
<context>
    <name>clinic::ui::FormPage</name>
    <message>
        <source>New patient</source>
        <translation>Uusi potilas</translation>
    </message>
    <message>
        <source>Correct: %1</source>
        <translation>Korjaus: %1</translation>
    </message>
    <message>
        <source>(optional)</source>
        <translation>(valinnainen)</translation>
    </message>
    <message>
        <source>&amp;First name</source>
        <extracomment>Mnemonics of the form must differ from each other and from the menus&apos; (English: P x V L H).</extracomment>
        <translation>&amp;Etunimi</translation>
    </message>
    <message>
        <source>L&amp;ast name</source>
        <translation>&amp;Sukunimi</translation>
    </message>
    <message>
        <source>&amp;Date of birth</source>
        <translation>S&amp;yntymäaika</translation>
    </message>
    <message>
        <source>&amp;Sex</source>
        <translation>S&amp;ukupuoli</translation>
    </message>
    <message>
        <source>Ph&amp;one</source>
        <translation>Puhelinnu&amp;mero</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>Sä&amp;hköposti</translation>
    </message>
    <message>
        <source>Hei&amp;ght (cm)</source>
        <translation>P&amp;ituus (cm)</translation>
    </message>
    <message>
        <source>&amp;Weight (kg)</source>
        <translation>&amp;Paino (kg)</translation>
    </message>
    <message>
        <source>Patient&apos;s lang&amp;uage</source>
        <translation>&amp;Asiointikieli</translation>
    </message>
    <message>
        <source>&amp;Register</source>
        <translation>&amp;Rekisteröi</translation>
    </message>
    <message>
        <source>Co&amp;rrect and send again</source>
        <translation>Korjaa ja lähetä uu&amp;delleen</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Tyhjennä</translation>
    </message>
    <message>
        <source>&amp;Cancel correction</source>
        <translation>Peruu&amp;ta korjaus</translation>
    </message>
</context>
<context>
    <name>clinic::ui::GroupChooser</name>
    <message>
        <source>Profile group:</source>
        <translation>Profiiliryhmä:</translation>
    </message>
    <message>
        <source>Cha&amp;nge</source>
        <extracomment>Opens the list of profile groups. The mnemonic must not be one of the form&apos;s or the menus&apos; (see PatientForm).</extracomment>
        <translation>&amp;Vaihda</translation>
    </message>
    <message>
        <source>Change the profile group</source>
        <translation>Vaihda profiiliryhmää</translation>
    </message>
</context>
<context>
    <name>clinic::ui::HiddenList</name>
    <message>
        <source>The list is hidden</source>
        <translation>Luettelo on piilotettu</translation>
    </message>
    <message>
        <source>Show the list (F9)</source>
        <translation>Näytä luettelo (F9)</translation>
    </message>
</context>
<context>
    <name>clinic::ui::InitialsDialog</name>
    <message>
        <source>Go on</source>
        <translation>Jatka</translation>
    </message>
    <message>
        <source>Who is at work?</source>
        <translation>Kuka on töissä?</translation>
    </message>
    <message>
        <source>From now on the history of each registration names you with it. Nothing you typed is lost.</source>
        <translation>Tästä lähtien rekisteröintien historiassa näkyvät nimikirjaimesi. Kirjoittamasi tiedot eivät katoa.</translation>
    </message>
    <message>
        <source>Your &amp;initials, 1 to 5 letters</source>
        <translation>&amp;Nimikirjaimesi, 1–5 kirjainta</translation>
    </message>
</context>
<context>
    <name>clinic::ui::KeysPage</name>
    <message>
        <source>Each of these opens the registrations that are kept on this computer. What is changed here is changed at once.</source>
        <translation>Kukin näistä avaa tällä koneella olevat rekisteröinnit. Muutokset tulevat voimaan heti.</translation>
    </message>
    <message>
        <source>What opens the registrations</source>
        <translation>Mikä avaa rekisteröinnit</translation>
    </message>
    <message>
        <source>What opens them</source>
        <translation>Avaustapa</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Alkaen</translation>
    </message>
    <message>
        <source>&amp;Add a passphrase …</source>
        <translation>&amp;Lisää salalause…</translation>
    </message>
    <message>
        <source>Change a pass&amp;phrase …</source>
        <translation>&amp;Vaihda salalause…</translation>
    </message>
    <message>
        <source>&amp;Remove …</source>
        <translation>&amp;Poista…</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <extracomment>%1 is e.g. &quot;Keychain of anna&quot;, the user who is at the computer</extracomment>
        <translation>%1 (sinä)</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>ei tiedossa</translation>
    </message>
    <message>
        <source>The passphrase was added.</source>
        <translation>Salalause lisättiin.</translation>
    </message>
    <message>
        <source>The passphrase was changed. The old one opens nothing any more.</source>
        <translation>Salalause on vaihdettu. Vanha ei avaa enää mitään.</translation>
    </message>
    <message>
        <source>Waiting for the keychain …</source>
        <translation>Odotetaan avainnippua…</translation>
    </message>
    <message>
        <source>From the next start on you are asked for a passphrase.</source>
        <translation>Seuraavasta käynnistyksestä lähtien sinulta kysytään salalausetta.</translation>
    </message>
    <message>
        <source>From now on your keychain opens the registrations.</source>
        <translation>Tästä lähtien avainnippusi avaa rekisteröinnit.</translation>
    </message>
    <message>
        <source>Remove this way in?</source>
        <translation>Poistetaanko tämä avaustapa?</translation>
    </message>
    <message>
        <source>It opens nothing any more afterwards. This cannot be undone.</source>
        <translation>Sen jälkeen se ei avaa enää mitään. Tätä ei voi perua.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Poista</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Säilytä</translation>
    </message>
    <message>
        <source>It was removed and opens nothing any more.</source>
        <translation>Avaustapa poistettiin, eikä se enää avaa mitään.</translation>
    </message>
    <message>
        <source>Stop using my &amp;keychain</source>
        <translation>L&amp;opeta avainnipun käyttö</translation>
    </message>
    <message>
        <source>Use my &amp;keychain</source>
        <translation>&amp;Ota avainnippu käyttöön</translation>
    </message>
</context>
<context>
    <name>clinic::ui::LockNotice</name>
    <message>
        <source>any key keeps it open</source>
        <translation>pidä auki painamalla mitä tahansa näppäintä</translation>
    </message>
    <message numerus="yes">
        <source>Locks in %n s</source>
        <translation>
            <numerusform>Lukittuu %n&#xa0;s kuluttua</numerusform>
            <numerusform>Lukittuu %n&#xa0;s kuluttua</numerusform>
        </translation>
    </message>
    <message>
        <source>Locks soon</source>
        <translation>Lukittuu pian</translation>
    </message>
</context>
<context>
    <name>clinic::ui::LockPage</name>
    <message>
        <source>Enter the PIN</source>
        <translation>Anna PIN-koodi</translation>
    </message>
    <message>
        <source>Enter the passphrase</source>
        <translation>Anna salalause</translation>
    </message>
    <message numerus="yes">
        <source>Next try in %n s</source>
        <translation>
            <numerusform>Uusi yritys %n&#xa0;s kuluttua</numerusform>
            <numerusform>Uusi yritys %n&#xa0;s kuluttua</numerusform>
        </translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN-koodi</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Salalause</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Avaa lukitus</translation>
    </message>
    <message>
        <source>Then &amp;choose a PIN, which is shorter</source>
        <translation>&amp;Valitse sitten lyhyempi PIN-koodi</translation>
    </message>
    <message>
        <source>The passphrase unlocks as well.</source>
        <translation>Myös salalause avaa lukituksen.</translation>
    </message>
    <message>
        <source>No PIN is chosen yet.</source>
        <translation>PIN-koodia ei ole vielä valittu.</translation>
    </message>
    <message>
        <source>Too many wrong PINs were entered. After the passphrase the PIN counts again.</source>
        <translation>Väärä PIN-koodi annettiin liian monta kertaa. Salalauseen jälkeen PIN-koodi kelpaa taas.</translation>
    </message>
    <message>
        <source>In training no PIN is needed until you choose one in the settings.</source>
        <translation>Harjoittelutilassa PIN-koodia ei tarvita, ennen kuin valitset sen asetuksissa.</translation>
    </message>
    <message>
        <source>P&amp;IN</source>
        <translation>&amp;PIN-koodi</translation>
    </message>
    <message>
        <source>Pa&amp;ssphrase</source>
        <translation>&amp;Salalause</translation>
    </message>
</context>
<context>
    <name>clinic::ui::MainMenu</name>
    <message>
        <source>&amp;Patient</source>
        <translation>P&amp;otilas</translation>
    </message>
    <message>
        <source>&amp;New patient</source>
        <translation>&amp;Uusi potilas</translation>
    </message>
    <message>
        <source>&amp;Register</source>
        <translation>&amp;Rekisteröi</translation>
    </message>
    <message>
        <source>&amp;Settings …</source>
        <translation>&amp;Asetukset…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Lopeta</translation>
    </message>
    <message>
        <source>Outbo&amp;x</source>
        <translation>&amp;Lähetysjono</translation>
    </message>
    <message>
        <source>&amp;Try now</source>
        <translation>&amp;Yritä nyt</translation>
    </message>
    <message>
        <source>&amp;Open the selected registration</source>
        <translation>&amp;Avaa valittu rekisteröinti</translation>
    </message>
    <message>
        <source>Show all &amp;details</source>
        <translation>Näytä kaikki &amp;tiedot</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Näytä</translation>
    </message>
    <message>
        <source>&amp;Switch between form and list</source>
        <translation>&amp;Siirry lomakkeen ja luettelon välillä</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Koko näyttö</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Kieli</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Oh&amp;je</translation>
    </message>
    <message>
        <source>&amp;About Clinic Intake</source>
        <translation>Tietoja &amp;Clinic Intakesta</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Tietoja &amp;Qt:stä</translation>
    </message>
    <message>
        <source>&amp;Hand over to another computer …</source>
        <translation>&amp;Siirrä toiselle koneelle…</translation>
    </message>
    <message>
        <source>Ta&amp;ke over from another computer …</source>
        <translation>&amp;Ota vastaan toiselta koneelta…</translation>
    </message>
    <message>
        <source>&amp;Lock now</source>
        <translation>Lu&amp;kitse nyt</translation>
    </message>
    <message>
        <source>&amp;Hide the list</source>
        <translation>&amp;Piilota luettelo</translation>
    </message>
    <message>
        <source>Change &amp;initials …</source>
        <translation>&amp;Vaihda nimikirjaimet…</translation>
    </message>
    <message>
        <source>&amp;Export the history …</source>
        <translation>Vie &amp;historia…</translation>
    </message>
    <message>
        <source>&amp;Report for support …</source>
        <translation>&amp;Raportti tukea varten…</translation>
    </message>
</context>
<context>
    <name>clinic::ui::MainWindow</name>
    <message>
        <source>Training mode: invented data only, nothing leaves this computer</source>
        <translation>Harjoittelutila: käytä vain keksittyjä tietoja, tiedot pysyvät tällä koneella</translation>
    </message>
    <message>
        <source>Discard what was typed?</source>
        <translation>Poistetaanko syötetyt tiedot?</translation>
    </message>
    <message>
        <source>The details in the form are not saved yet.</source>
        <translation>Lomakkeen tietoja ei ole vielä tallennettu.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Poista</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Säilytä</translation>
    </message>
    <message>
        <source>The form holds details that are not saved yet. To correct another registration they have to make room.</source>
        <translation>Lomakkeella on tietoja, joita ei ole vielä tallennettu. Toista rekisteröintiä voi korjata vasta, kun lomake on tyhjä.</translation>
    </message>
    <message>
        <source>Patient registration at the front desk. Licence: Apache-2.0.</source>
        <translation>Potilaiden rekisteröinti vastaanotossa. Lisenssi: Apache-2.0.</translation>
    </message>
    <message>
        <source>The form holds details that are not saved yet. Unlock first, then quit.</source>
        <translation>Lomakkeessa on tietoja, joita ei ole vielä tallennettu. Avaa ensin lukitus ja lopeta sitten.</translation>
    </message>
    <message>
        <source>At work: %1</source>
        <extracomment>%1 are a person&apos;s initials</extracomment>
        <translation>Töissä: %1</translation>
    </message>
    <message>
        <source>Change initials …</source>
        <translation>Vaihda nimikirjaimet…</translation>
    </message>
</context>
<context>
    <name>clinic::ui::MovingDialog</name>
    <message>
        <source>Hand over to another computer</source>
        <translation>Siirrä toiselle koneelle</translation>
    </message>
    <message>
        <source>Take over from another computer</source>
        <translation>Ota vastaan toiselta koneelta</translation>
    </message>
    <message>
        <source>Everything that waits here goes into one encrypted file, and another computer sends it. It stays in the list of this computer, but is not sent from here any more.</source>
        <translation>Kaikki täällä odottava tallennetaan yhteen salattuun tiedostoon, ja toinen kone lähettää sen. Rekisteröinnit jäävät näkyviin tämän koneen luetteloon, mutta niitä ei enää lähetetä täältä.</translation>
    </message>
    <message>
        <source>Takes the registrations that another computer has handed over from their file. From then on this computer sends them.</source>
        <translation>Ottaa vastaan rekisteröinnit, jotka toinen kone on siirtänyt tiedostoon. Sen jälkeen tämä kone lähettää ne.</translation>
    </message>
    <message>
        <source>&amp;Passphrase of the file</source>
        <translation>Tiedoston &amp;salalause</translation>
    </message>
    <message>
        <source>Passphrase &amp;again</source>
        <translation>Salalause &amp;uudelleen</translation>
    </message>
    <message>
        <source>Choose one of at least 8 characters, and do not keep it with the file: whoever has both can read the patients&apos; details. Without it nobody can.</source>
        <translation>Valitse vähintään 8 merkkiä äläkä säilytä salalausetta tiedoston kanssa: se, jolla on molemmat, voi lukea potilaiden tiedot. Ilman salalausetta niitä ei voi lukea kukaan.</translation>
    </message>
    <message>
        <source>&amp;Hand over</source>
        <translation>S&amp;iirrä</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>&amp;Ota vastaan</translation>
    </message>
    <message>
        <source>Registrations for another computer (*.handover)</source>
        <translation>Toiselle koneelle siirrettävät rekisteröinnit (*.handover)</translation>
    </message>
    <message>
        <source>Enter the passphrase</source>
        <translation>Anna salalause</translation>
    </message>
    <message>
        <source>The two passphrases differ</source>
        <translation>Salalauseet eroavat toisistaan</translation>
    </message>
    <message>
        <source>Handing over …</source>
        <translation>Siirretään…</translation>
    </message>
    <message>
        <source>Taking over …</source>
        <translation>Otetaan vastaan…</translation>
    </message>
</context>
<context>
    <name>clinic::ui::MovingFlow</name>
    <message>
        <source>They are in the file %1. Choose “Take over from another computer” on the other computer. From here they are not sent any more.</source>
        <translation>Tiedosto: %1. Valitse toisella koneella ”Ota vastaan toiselta koneelta”. Täältä niitä ei enää lähetetä.</translation>
    </message>
    <message>
        <source>Nothing is waiting here. No file was made.</source>
        <translation>Täällä ei odota mitään. Tiedostoa ei luotu.</translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) stayed here: they were just being sent.</source>
        <translation>
            <numerusform>%n rekisteröinti jäi tänne, koska sitä lähetettiin parhaillaan.</numerusform>
            <numerusform>%n rekisteröintiä jäi tänne, koska niitä lähetettiin parhaillaan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) stayed here: they cannot be read with this key.</source>
        <translation>
            <numerusform>%n rekisteröinti jäi tänne, koska sitä ei voi lukea tällä avaimella.</numerusform>
            <numerusform>%n rekisteröintiä jäi tänne, koska niitä ei voi lukea tällä avaimella.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) handed over</source>
        <translation>
            <numerusform>%n rekisteröinti siirretty</numerusform>
            <numerusform>%n rekisteröintiä siirretty</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was handed over</source>
        <translation>Mitään ei siirretty</translation>
    </message>
    <message>
        <source>This computer sends them now. The file is not needed any more: delete it.</source>
        <translation>Tämä kone lähettää ne nyt. Tiedostoa ei enää tarvita: poista se.</translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) of the file were here already and were left as they are.</source>
        <translation>
            <numerusform>%n tiedoston rekisteröinti oli jo täällä, ja se jätettiin ennalleen.</numerusform>
            <numerusform>%n tiedoston rekisteröintiä oli jo täällä, ja ne jätettiin ennalleen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) taken over</source>
        <translation>
            <numerusform>%n rekisteröinti otettu vastaan</numerusform>
            <numerusform>%n rekisteröintiä otettu vastaan</numerusform>
        </translation>
    </message>
    <message>
        <source>The file holds nothing new</source>
        <translation>Tiedostossa ei ole mitään uutta</translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) stayed here: the patient wants the details erased.</source>
        <translation>
            <numerusform>%n rekisteröinti jäi tänne: potilas on pyytänyt tietojensa poistamista.</numerusform>
            <numerusform>%n rekisteröintiä jäi tänne: potilaat ovat pyytäneet tietojensa poistamista.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::NewPassphrase</name>
    <message>
        <source>At least %1 characters</source>
        <translation>Vähintään %1 merkkiä</translation>
    </message>
    <message>
        <source>At least %1 characters, please</source>
        <translation>Vähintään %1 merkkiä</translation>
    </message>
    <message>
        <source>The two passphrases differ</source>
        <translation>Salalauseet eroavat toisistaan</translation>
    </message>
</context>
<context>
    <name>clinic::ui::OutboxModel</name>
    <message>
        <source>Needs your attention (%1)</source>
        <translation>Vaatii toimenpiteitä (%1)</translation>
    </message>
    <message>
        <source>Waiting to be sent (%1)</source>
        <translation>Odottaa lähetystä (%1)</translation>
    </message>
    <message>
        <source>Registered today (%1)</source>
        <translation>Tänään rekisteröidyt (%1)</translation>
    </message>
    <message>
        <source>Correct and send again</source>
        <translation>Korjaa ja lähetä uudelleen</translation>
    </message>
    <message>
        <source>Compare and decide</source>
        <translation>Vertaa ja ratkaise</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Avaa</translation>
    </message>
</context>
<context>
    <name>clinic::ui::OutboxView</name>
    <message>
        <source>No registrations today yet</source>
        <translation>Tänään ei vielä rekisteröintejä</translation>
    </message>
    <message>
        <source>Registrations</source>
        <translation>Rekisteröinnit</translation>
    </message>
</context>
<context>
    <name>clinic::ui::OutcomeLine</name>
    <message>
        <source>Undo</source>
        <translation>Kumoa</translation>
    </message>
    <message>
        <source>Takes the last registration back into the form before it is sent</source>
        <translation>Palauttaa viimeisen rekisteröinnin lomakkeelle ennen lähetystä</translation>
    </message>
</context>
<context>
    <name>clinic::ui::PassphraseDialog</name>
    <message>
        <source>Add a passphrase</source>
        <translation>Lisää salalause</translation>
    </message>
    <message>
        <source>&amp;Name, for the list</source>
        <translation>&amp;Nimi luetteloon</translation>
    </message>
    <message>
        <source>For example where it is kept; not the passphrase itself</source>
        <translation>Esimerkiksi missä sitä säilytetään; ei itse salalausetta</translation>
    </message>
    <message>
        <source>Change a passphrase</source>
        <translation>Vaihda salalause</translation>
    </message>
    <message>
        <source>&amp;Old passphrase</source>
        <translation>&amp;Vanha salalause</translation>
    </message>
    <message>
        <source>The one that is to be replaced</source>
        <translation>Se, joka korvataan</translation>
    </message>
    <message>
        <source>New &amp;passphrase</source>
        <translation>&amp;Uusi salalause</translation>
    </message>
    <message>
        <source>Passphrase &amp;again</source>
        <translation>Salalause uu&amp;delleen</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>Vai&amp;hda</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>&amp;Lisää</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Peruuta</translation>
    </message>
    <message>
        <source>Enter the old passphrase</source>
        <translation>Anna vanha salalause</translation>
    </message>
    <message>
        <source>Your PIN, &amp;or a passphrase</source>
        <translation>PIN-koodisi &amp;tai salalause</translation>
    </message>
    <message>
        <source>One that opens the registrations today</source>
        <translation>Sellainen, jolla rekisteröinnit aukeavat nyt</translation>
    </message>
    <message>
        <source>Enter your PIN or a passphrase</source>
        <translation>Anna PIN-koodi tai salalause</translation>
    </message>
</context>
<context>
    <name>clinic::ui::PassphrasePage</name>
    <message>
        <source>&amp;Let my keychain open them, so that nobody is asked at the start</source>
        <translation>&amp;Avaa rekisteröinnit avainnipullani; silloin käynnistettäessä ei kysytä salalausetta</translation>
    </message>
    <message>
        <source>Registrations are kept on this computer, encrypted, until the server has confirmed them. Choose a passphrase that opens them whatever happens, and keep it in a safe place: without it nobody can read what is saved here, not even the maker of this program.</source>
        <translation>Rekisteröinnit säilyvät tällä koneella salattuina, kunnes palvelin on vahvistanut ne. Valitse salalause, joka avaa ne kaikissa tilanteissa, ja säilytä se turvallisessa paikassa: ilman sitä kukaan ei voi lukea tänne tallennettua, ei edes tämän ohjelman tekijä.</translation>
    </message>
    <message>
        <source>Recovery &amp;passphrase</source>
        <translation>&amp;Palautussalalause</translation>
    </message>
    <message>
        <source>Passphrase &amp;again</source>
        <translation>Salalause uu&amp;delleen</translation>
    </message>
    <message>
        <source>The passphrase is set.</source>
        <translation>Salalause on asetettu.</translation>
    </message>
    <message>
        <source>Data folder: %1</source>
        <translation>Tietokansio: %1</translation>
    </message>
    <message>
        <source>Recovery passphrase</source>
        <translation>Palautussalalause</translation>
    </message>
</context>
<context>
    <name>clinic::ui::PinDialog</name>
    <message>
        <source>Change the PIN</source>
        <translation>PIN-koodin vaihto</translation>
    </message>
    <message>
        <source>Choose a PIN</source>
        <translation>PIN-koodin valinta</translation>
    </message>
    <message>
        <source>The PIN unlocks the window when it is locked: %1 to %2 digits, only for you on this computer.</source>
        <translation>PIN-koodi avaa lukitun ikkunan: %1–%2 numeroa, vain sinulle tällä koneella.</translation>
    </message>
    <message>
        <source>Until you have one, only the passphrase unlocks it.</source>
        <translation>Ennen sitä lukituksen avaa vain salalause.</translation>
    </message>
    <message>
        <source>&amp;Old PIN, or passphrase</source>
        <translation>&amp;Vanha PIN-koodi tai salalause</translation>
    </message>
    <message>
        <source>New &amp;PIN</source>
        <translation>Uusi &amp;PIN-koodi</translation>
    </message>
    <message>
        <source>PIN &amp;again</source>
        <translation>PIN-koodi &amp;uudelleen</translation>
    </message>
    <message>
        <source>&amp;Set PIN and lock</source>
        <translation>Aseta PIN &amp;ja lukitse</translation>
    </message>
    <message>
        <source>&amp;Set PIN</source>
        <translation>A&amp;seta PIN</translation>
    </message>
    <message>
        <source>&amp;Lock without PIN</source>
        <translation>&amp;Lukitse ilman PIN-koodia</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Peruuta</translation>
    </message>
    <message>
        <source>Enter the old PIN, or the passphrase</source>
        <translation>Anna vanha PIN-koodi tai salalause</translation>
    </message>
    <message>
        <source>The two PINs differ</source>
        <translation>PIN-koodit eroavat toisistaan</translation>
    </message>
</context>
<context>
    <name>clinic::ui::PrivacyPage</name>
    <message>
        <source>&amp;Lock after so many minutes without a key or the mouse</source>
        <translation>&amp;Lukitse, kun näppäimistöä tai hiirtä ei ole käytetty näin moneen minuuttiin</translation>
    </message>
    <message>
        <source>It says so thirty seconds before. Ctrl+L locks at once; it also locks with the computer&apos;s screen. Sending continues.</source>
        <translation>Lukituksesta ilmoitetaan 30&#xa0;sekuntia ennen. Ctrl+L lukitsee heti, samoin tietokoneen näytön lukitus. Lähetys jatkuu.</translation>
    </message>
    <message>
        <source>never by itself</source>
        <translation>ei koskaan itsestään</translation>
    </message>
    <message>
        <source>PIN of the privacy lock</source>
        <translation>Näytön lukituksen PIN-koodi</translation>
    </message>
    <message>
        <source>Change the &amp;PIN …</source>
        <translation>Vaihda &amp;PIN-koodi…</translation>
    </message>
    <message>
        <source>Choose a &amp;PIN …</source>
        <translation>Valitse &amp;PIN-koodi…</translation>
    </message>
    <message>
        <source>The PIN or the passphrase unlocks the window.</source>
        <translation>PIN-koodi tai salalause avaa lukituksen.</translation>
    </message>
    <message>
        <source>No PIN is chosen yet: only the passphrase unlocks the window.</source>
        <translation>PIN-koodia ei ole vielä valittu: lukituksen avaa vain salalause.</translation>
    </message>
</context>
<context>
    <name>clinic::ui::RecordDesk</name>
    <message>
        <source>Nothing was changed</source>
        <translation>Mitään ei muutettu</translation>
    </message>
    <message>
        <source>This registration was sent or changed meanwhile. The list shows what became of it.</source>
        <translation>Rekisteröinti on tällä välin lähetetty tai sitä on muutettu. Näet tilanteen luettelosta.</translation>
    </message>
    <message>
        <source>Send this registration again?</source>
        <translation>Lähetetäänkö rekisteröinti uudelleen?</translation>
    </message>
    <message>
        <source>If the patient is registered already, they will then be registered twice. Look them up first.</source>
        <translation>Jos potilas on jo rekisteröity, hän tulee rekisteröidyksi kahdesti. Tarkista asia ensin palvelusta.</translation>
    </message>
    <message>
        <source>Different person, send</source>
        <translation>Eri henkilö, lähetä</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Älä lähetä</translation>
    </message>
    <message>
        <source>Send it from this computer after all?</source>
        <translation>Lähetetäänkö sittenkin tältä koneelta?</translation>
    </message>
    <message>
        <source>It was handed over to another computer. Only if that computer does not have it and nobody will take it over there: otherwise the patient is registered twice.</source>
        <translation>Rekisteröinti siirrettiin toiselle koneelle. Lähetä se täältä vain, jos sitä ei ole toisella koneella eikä sitä enää oteta siellä vastaan: muuten potilas rekisteröidään kahdesti.</translation>
    </message>
    <message>
        <source>Send from this computer</source>
        <translation>Lähetä tältä koneelta</translation>
    </message>
    <message>
        <source>Is the second profile removed at the service?</source>
        <translation>Onko toinen profiili poistettu palvelusta?</translation>
    </message>
    <message>
        <source>This computer then keeps only the first one and asks no more.</source>
        <translation>Tälle koneelle jää silloin vain ensimmäinen profiili, eikä asiaa enää kysytä.</translation>
    </message>
    <message>
        <source>Yes, it is removed</source>
        <translation>Kyllä, on poistettu</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Ei vielä</translation>
    </message>
    <message>
        <source>Is %1 the person whose profile is shown?</source>
        <translation>Onko %1 sama henkilö, jonka profiili näkyy?</translation>
    </message>
    <message>
        <source>This registration is then not sent. It counts as registered with that profile, and nothing is changed at the service.</source>
        <translation>Tätä rekisteröintiä ei silloin lähetetä. Se merkitään rekisteröidyksi kyseisellä profiililla, eikä palvelussa muuteta mitään.</translation>
    </message>
    <message>
        <source>Same person, do not send</source>
        <translation>Sama henkilö, älä lähetä</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Ratkaise myöhemmin</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Säilytä</translation>
    </message>
    <message>
        <source>The details are erased a little later</source>
        <translation>Tiedot poistetaan hieman myöhemmin</translation>
    </message>
    <message>
        <source>They are still needed to find out what the service holds of this registration. This computer erases them by itself as soon as that is known.</source>
        <translation>Niitä tarvitaan vielä sen selvittämiseen, mitä palvelussa on tästä rekisteröinnistä. Tämä kone poistaa ne itse heti, kun se on selvinnyt.</translation>
    </message>
</context>
<context>
    <name>clinic::ui::RecordPane</name>
    <message>
        <source>It is sent automatically as soon as the server can be reached. Until then it can be corrected.</source>
        <translation>Rekisteröinti lähetetään automaattisesti heti, kun palvelimeen saadaan yhteys. Siihen asti sitä voi korjata.</translation>
    </message>
    <message>
        <source>It is being sent at this moment. Please wait for the outcome.</source>
        <translation>Rekisteröintiä lähetetään parhaillaan. Odota tulosta.</translation>
    </message>
    <message>
        <source>It is registered and cannot be changed here.</source>
        <translation>Potilas on rekisteröity, eikä tietoja voi enää muuttaa tässä.</translation>
    </message>
    <message>
        <source>The server did not accept it. Nothing was registered.</source>
        <translation>Palvelin ei hyväksynyt rekisteröintiä. Mitään ei rekisteröity.</translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <translation>Palvelin ilmoittaa: %1</translation>
    </message>
    <message>
        <source>The server may already have it. This is being checked; please wait, and do not enter it again.</source>
        <translation>Rekisteröinti saattaa jo olla palvelimella. Asiaa tarkistetaan; odota äläkä syötä tietoja uudelleen.</translation>
    </message>
    <message>
        <source>Look the patient up at the service. Nothing more is sent until you decide.</source>
        <translation>Tarkista palvelusta, onko potilas jo rekisteröity. Tätä ei lähetetä uudelleen, ennen kuin teet ratkaisun.</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Syy: %1</translation>
    </message>
    <message>
        <source>Server on “%1”</source>
        <translation>Palvelin kohdasta ”%1”</translation>
    </message>
    <message>
        <source>Its details cannot be read with the key at hand. They are kept as they are; tell your administrator.</source>
        <translation>Tietoja ei voi lukea käytössä olevalla avaimella. Ne säilytetään sellaisinaan; ilmoita ylläpitoon.</translation>
    </message>
    <message>
        <source>The patient&apos;s details have been erased from this computer.</source>
        <translation>Potilaan tiedot on poistettu tältä koneelta.</translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation>Takaisin lomakkeelle</translation>
    </message>
    <message>
        <source>What happened so far</source>
        <translation>Tapahtumat</translation>
    </message>
    <message>
        <source>Profile id</source>
        <translation>Profiilitunnus</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Korjaa</translation>
    </message>
    <message>
        <source>Correct and send again</source>
        <translation>Korjaa ja lähetä uudelleen</translation>
    </message>
    <message>
        <source>Send again unchanged</source>
        <translation>Lähetä uudelleen muuttamatta</translation>
    </message>
    <message>
        <source>Same person, do not send</source>
        <translation>Sama henkilö, älä lähetä</translation>
    </message>
    <message>
        <source>Copy profile id</source>
        <translation>Kopioi profiilitunnus</translation>
    </message>
    <message>
        <source>Discard …</source>
        <translation>Poista lähettämättä…</translation>
    </message>
    <message>
        <source>The service holds two profiles for this one registration. Compare them there and have the one removed that is not in use.</source>
        <translation>Palvelussa on tästä rekisteröinnistä kaksi profiilia. Vertaa niitä palvelussa ja pyydä poistamaan se, joka ei ole käytössä.</translation>
    </message>
    <message>
        <source>Compare what was typed with what the service holds. Nothing more is sent until you decide.</source>
        <translation>Vertaa syötettyjä tietoja palvelussa oleviin. Tätä ei lähetetä uudelleen, ennen kuin teet ratkaisun.</translation>
    </message>
    <message>
        <source>Second profile id</source>
        <translation>Toinen profiilitunnus</translation>
    </message>
    <message>
        <source>Undo, back into the form</source>
        <translation>Kumoa, takaisin lomakkeelle</translation>
    </message>
    <message>
        <source>Different person, send</source>
        <translation>Eri henkilö, lähetä</translation>
    </message>
    <message>
        <source>Send from this computer after all</source>
        <translation>Lähetä sittenkin tältä koneelta</translation>
    </message>
    <message>
        <source>Done, the second one is removed</source>
        <translation>Valmis, toinen on poistettu</translation>
    </message>
    <message>
        <source>Copy second profile id</source>
        <translation>Kopioi toinen profiilitunnus</translation>
    </message>
    <message>
        <source>Nothing more is sent from here. Once the other computer has sent it, it can be discarded here.</source>
        <translation>Täältä ei lähetetä enää mitään. Kun toinen kone on lähettänyt rekisteröinnin, sen voi poistaa täältä.</translation>
    </message>
    <message>
        <source>The patient wants the details erased. That happens by itself as soon as it is known what became of this registration.</source>
        <translation>Potilas on pyytänyt tietojensa poistamista. Tiedot poistetaan automaattisesti heti, kun rekisteröinnin tilanne on selvinnyt.</translation>
    </message>
    <message>
        <source>Erase the details …</source>
        <translation>Poista tiedot…</translation>
    </message>
</context>
<context>
    <name>clinic::ui::RegisterFlow</name>
    <message>
        <source>%1: %2</source>
        <comment>name and what became of the registration</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The outbox is not open yet. Nothing you typed is lost.</source>
        <translation>Lähetysjono ei ole vielä auki. Syöttämäsi tiedot säilyvät.</translation>
    </message>
    <message>
        <source>This registration is no longer in the outbox, so the correction was not saved.</source>
        <translation>Rekisteröinti ei ole enää lähetysjonossa, joten korjausta ei tallennettu.</translation>
    </message>
    <message>
        <source>This registration was sent or changed meanwhile, so the correction was not saved. See in the list what became of it.</source>
        <translation>Rekisteröinti on tällä välin lähetetty tai sitä on muutettu, joten korjausta ei tallennettu. Näet tilanteen luettelosta.</translation>
    </message>
    <message numerus="yes">
        <source>Saved. Sending in %n s</source>
        <translation>
            <numerusform>Tallennettu. Lähetetään %n&#xa0;s kuluttua</numerusform>
            <numerusform>Tallennettu. Lähetetään %n&#xa0;s kuluttua</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved. It can be undone for a moment.</source>
        <translation>Tallennettu. Voidaan vielä hetken kumota.</translation>
    </message>
</context>
<context>
    <name>clinic::ui::SamePersonDialog</name>
    <message>
        <source>Same person</source>
        <translation>Sama henkilö</translation>
    </message>
    <message>
        <source>%1 is registered already, and this registration is not to be sent. Enter the id of the profile at the service, so that it can be found again.</source>
        <translation>%1 on jo rekisteröity, eikä tätä rekisteröintiä lähetetä. Anna palvelussa näkyvä profiilitunnus, jotta profiili löytyy myöhemmin.</translation>
    </message>
    <message>
        <source>&amp;Profile id</source>
        <translation>&amp;Profiilitunnus</translation>
    </message>
    <message>
        <source>Same person, do not send</source>
        <translation>Sama henkilö, älä lähetä</translation>
    </message>
    <message>
        <source>Not a whole profile id yet: 32 letters a to f and digits in five parts</source>
        <translation>Vielä vajaa: 32 merkkiä (0–9, a–f) viidessä osassa</translation>
    </message>
</context>
<context>
    <name>clinic::ui::ServerPage</name>
    <message>
        <source>Forget</source>
        <translation>Poista avain</translation>
    </message>
    <message>
        <source>&amp;Server address</source>
        <translation>&amp;Palvelimen osoite</translation>
    </message>
    <message>
        <source>Access &amp;key</source>
        <translation>&amp;Käyttöavain</translation>
    </message>
    <message>
        <source>Kept encrypted, for this server only, and never shown again</source>
        <translation>Tallennetaan salattuna vain tätä palvelinta varten, eikä sitä näytetä enää</translation>
    </message>
    <message>
        <source>Profile &amp;groups</source>
        <translation>P&amp;rofiiliryhmät</translation>
    </message>
    <message>
        <source>One on each line; the first one is the default</source>
        <translation>Yksi kullekin riville; ensimmäinen on oletus</translation>
    </message>
    <message>
        <source>A key is kept</source>
        <translation>Avain on tallessa</translation>
    </message>
    <message>
        <source>No key yet</source>
        <translation>Avainta ei vielä ole</translation>
    </message>
</context>
<context>
    <name>clinic::ui::SettingsDialog</name>
    <message>
        <source>Apply and &amp;test</source>
        <translation>Ota käyttöön ja &amp;testaa</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Asetukset</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Palvelin</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Klinikka</translation>
    </message>
    <message>
        <source>The settings could not be saved</source>
        <translation>Asetuksia ei voitu tallentaa</translation>
    </message>
    <message>
        <source>The access key could not be kept</source>
        <translation>Käyttöavainta ei voitu tallentaa</translation>
    </message>
    <message>
        <source>Testing …</source>
        <translation>Testataan…</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Näytön lukitus</translation>
    </message>
    <message>
        <source>Passphrases</source>
        <translation>Salalauseet</translation>
    </message>
</context>
<context>
    <name>clinic::ui::SettingsField</name>
    <message>
        <source>Given on the command line; cannot be changed here</source>
        <translation>Annettu komentorivillä; ei voi muuttaa tässä</translation>
    </message>
    <message>
        <source>Given by the environment; cannot be changed here</source>
        <translation>Annettu ympäristömuuttujalla; ei voi muuttaa tässä</translation>
    </message>
    <message>
        <source>Set for this computer by your administrator; cannot be changed here</source>
        <translation>Ylläpito on asettanut tämän koneelle; ei voi muuttaa tässä</translation>
    </message>
</context>
<context>
    <name>clinic::ui::SettingsPage</name>
    <message>
        <source>Not a usable address: it begins with https://</source>
        <translation>Osoite ei kelpaa: sen alussa on oltava https://</translation>
    </message>
    <message>
        <source>Each line holds one group: a UUID, or a name of small letters, digits and hyphens</source>
        <translation>Kullakin rivillä on yksi ryhmä: UUID-tunnus tai nimi, jossa on pieniä kirjaimia, numeroita ja yhdysmerkkejä</translation>
    </message>
    <message>
        <source>This value cannot be used</source>
        <translation>Tätä arvoa ei voi käyttää</translation>
    </message>
</context>
<context>
    <name>clinic::ui::SetupAssistant</name>
    <message>
        <source>Set up Clinic Intake</source>
        <translation>Clinic Intaken käyttöönotto</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Lopeta</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Ei nyt</translation>
    </message>
    <message>
        <source>Enter this &amp;later</source>
        <translation>Anna &amp;myöhemmin</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Takaisin</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>Vaihe %1/%2</translation>
    </message>
    <message>
        <source>Setting up …</source>
        <translation>Otetaan käyttöön…</translation>
    </message>
    <message>
        <source>B&amp;egin</source>
        <translation>A&amp;loita</translation>
    </message>
    <message>
        <source>&amp;Set up</source>
        <translation>&amp;Ota käyttöön</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>&amp;Seuraava</translation>
    </message>
    <message>
        <source>Leave the set-up?</source>
        <translation>Keskeytetäänkö käyttöönotto?</translation>
    </message>
    <message>
        <source>What you typed here is not kept.</source>
        <translation>Syötettyjä tietoja ei tallenneta.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Poistu</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Jää</translation>
    </message>
</context>
<context>
    <name>clinic::ui::SetupWork</name>
    <message>
        <source>The settings could not be saved: %1</source>
        <translation>Asetuksia ei voitu tallentaa: %1</translation>
    </message>
</context>
<context>
    <name>clinic::ui::StatusBanner</name>
    <message>
        <source>The outbox cannot be used at the moment.</source>
        <translation>Lähetysjono ei ole juuri nyt käytettävissä.</translation>
    </message>
</context>
<context>
    <name>clinic::ui::SupportDialog</name>
    <message>
        <source>Report for support</source>
        <translation>Raportti tukea varten</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Raportti</translation>
    </message>
    <message>
        <source>Collecting …</source>
        <translation>Kootaan…</translation>
    </message>
    <message>
        <source>This helps your administrator to find a fault: versions, settings, how many registrations are in which state, and the last entries of the log. Nothing of any patient is in it, no passphrase and no access key. This is the whole report:</source>
        <translation>Raportti auttaa ylläpitoa selvittämään vian. Siinä ovat versiot, asetukset, rekisteröintien määrät tiloittain ja lokin viimeiset merkinnät. Potilastietoja, salalauseita tai käyttöavainta siinä ei ole. Tässä on koko raportti:</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Ta&amp;llenna</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Teksti (*.txt)</translation>
    </message>
</context>
<context>
    <name>clinic::ui::SupportFlow</name>
    <message>
        <source>The report is saved</source>
        <translation>Raportti on tallennettu</translation>
    </message>
</context>
<context>
    <name>clinic::ui::TestPage</name>
    <message>
        <source>&amp;Test again</source>
        <translation>Testaa &amp;uudelleen</translation>
    </message>
    <message>
        <source>Test of the connection</source>
        <translation>Yhteyden testaus</translation>
    </message>
    <message>
        <source>Testing …</source>
        <translation>Testataan…</translation>
    </message>
    <message>
        <source>The server answers. Everything that can be tested beforehand is in order.</source>
        <translation>Palvelin vastaa. Kaikki, minkä voi testata etukäteen, on kunnossa.</translation>
    </message>
    <message>
        <source>The server does not take this access key. Go back and check it; with a wrong key nothing is sent.</source>
        <translation>Palvelin ei hyväksy tätä käyttöavainta. Palaa ja tarkista se; väärällä avaimella mitään ei lähetetä.</translation>
    </message>
    <message>
        <source>The server cannot be reached now. Check the address, or go on: registrations are kept on this computer and sent once it answers.</source>
        <translation>Palvelimeen ei saada nyt yhteyttä. Tarkista osoite tai jatka: rekisteröinnit säilyvät tällä koneella ja lähetetään, kun palvelin vastaa.</translation>
    </message>
    <message>
        <source>Something is not right yet. Go back and check what was entered, or ask your administrator.</source>
        <translation>Jokin ei ole vielä kunnossa. Palaa ja tarkista tiedot tai kysy neuvoa ylläpidolta.</translation>
    </message>
</context>
<context>
    <name>clinic::ui::UndoFlow</name>
    <message>
        <source>Take %1 back into the form?</source>
        <translation>Palautetaanko %1 lomakkeelle?</translation>
    </message>
    <message>
        <source>What is typed there for another patient is not saved yet and would be lost.</source>
        <translation>Lomakkeelle toista potilasta varten syötettyjä tietoja ei ole vielä tallennettu, ja ne menetettäisiin.</translation>
    </message>
    <message>
        <source>Discard and take back</source>
        <translation>Poista ja palauta</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Säilytä</translation>
    </message>
    <message>
        <source>Too late to undo</source>
        <translation>Kumoaminen ei enää onnistu</translation>
    </message>
    <message>
        <source>The registration of %1 is being sent or was sent already. The list shows what became of it.</source>
        <translation>Rekisteröintiä (%1) lähetetään parhaillaan tai se on jo lähetetty. Näet tilanteen luettelosta.</translation>
    </message>
    <message>
        <source>Taken back into the form, not sent</source>
        <translation>Palautettu lomakkeelle, ei lähetetty</translation>
    </message>
    <message>
        <source>Take the last patient back into the form?</source>
        <translation>Palautetaanko viimeksi tallennettu potilas lomakkeelle?</translation>
    </message>
    <message>
        <source>The registration is being sent or was sent already. The list shows what became of it.</source>
        <translation>Rekisteröintiä lähetetään parhaillaan tai se on jo lähetetty. Näet tilanteen luettelosta.</translation>
    </message>
    <message>
        <source>It could not be taken back</source>
        <translation>Palauttaminen ei onnistunut</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Yritä uudelleen</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Jätä ennalleen</translation>
    </message>
</context>
<context>
    <name>clinic::ui::UnlockDialog</name>
    <message>
        <source>Open the outbox</source>
        <translation>Lähetysjonon avaaminen</translation>
    </message>
    <message>
        <source>Enter the passphrase of the registrations that are kept on this computer.</source>
        <translation>Anna tälle koneelle tallennettujen rekisteröintien salalause.</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Salalause</translation>
    </message>
    <message>
        <source>Data folder: %1</source>
        <translation>Tietokansio: %1</translation>
    </message>
    <message>
        <source>Enter the passphrase</source>
        <translation>Anna salalause</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>Avataan…</translation>
    </message>
    <message>
        <source>From now on my &amp;keychain opens it, without asking</source>
        <translation>Tästä lähtien &amp;avainnippuni avaa lähetysjonon kysymättä</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>A&amp;vaa</translation>
    </message>
    <message>
        <source>&amp;Try the keychain again</source>
        <translation>&amp;Kokeile avainnippua uudelleen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Lopeta</translation>
    </message>
    <message>
        <source>Waiting for the keychain …</source>
        <translation>Odotetaan avainnippua…</translation>
    </message>
</context>
<context>
    <name>clinic::ui::UnlockFlow</name>
    <message>
        <source>The outbox could not be opened</source>
        <translation>Lähetysjonoa ei voitu avata</translation>
    </message>
    <message>
        <source>The passphrase is asked for again at the next start</source>
        <translation>Seuraavalla käynnistyksellä salalause kysytään uudelleen</translation>
    </message>
</context>
</TS>
