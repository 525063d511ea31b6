<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
<context>
    <name>BannerWords</name>
    <message numerus="yes">
        <source>%n registration(s) not confirmed yet; checking. Do not enter again.</source>
        <translation>
            <numerusform>%n Registrierung noch nicht bestätigt, wird geprüft. Bitte nicht erneut eingeben.</numerusform>
            <numerusform>%n Registrierungen noch nicht bestätigt, werden geprüft. Bitte nicht erneut eingeben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) cannot be read with this key and are kept.</source>
        <translation>
            <numerusform>%n Registrierung ist mit diesem Schlüssel nicht lesbar; sie bleibt erhalten.</numerusform>
            <numerusform>%n Registrierungen sind mit diesem Schlüssel nicht lesbar; sie bleiben erhalten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) need your attention.</source>
        <translation>
            <numerusform>%n Registrierung muss bearbeitet werden.</numerusform>
            <numerusform>%n Registrierungen müssen bearbeitet werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>New registrations are saved here and will be sent automatically.</source>
        <translation>Neue Registrierungen werden hier gespeichert und automatisch gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) are saved here and will be sent automatically.</source>
        <translation>
            <numerusform>%n Registrierung ist hier gespeichert und wird automatisch gesendet.</numerusform>
            <numerusform>%n Registrierungen sind hier gespeichert und werden automatisch gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) are saved here and will be sent automatically; oldest %1.</source>
        <translation>
            <numerusform>%n Registrierung ist hier gespeichert und wird automatisch gesendet; Wartezeit: %1.</numerusform>
            <numerusform>%n Registrierungen sind hier gespeichert und werden automatisch gesendet; älteste: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>New registrations are saved here and will be sent once this is solved.</source>
        <translation>Neue Registrierungen werden hier gespeichert und gesendet, sobald dies behoben ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) are saved here and will be sent once this is solved.</source>
        <translation>
            <numerusform>%n Registrierung ist hier gespeichert und wird gesendet, sobald dies behoben ist.</numerusform>
            <numerusform>%n Registrierungen sind hier gespeichert und werden gesendet, sobald dies behoben ist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) are saved here and will be sent once this is solved; oldest %1.</source>
        <translation>
            <numerusform>%n Registrierung ist hier gespeichert und wird gesendet, sobald dies behoben ist; Wartezeit: %1.</numerusform>
            <numerusform>%n Registrierungen sind hier gespeichert und werden gesendet, sobald dies behoben ist; älteste: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Next try: %1.</source>
        <translation>Nächster Versuch: %1.</translation>
    </message>
    <message>
        <source>Stopped since %1.</source>
        <translation>Gestoppt seit %1.</translation>
    </message>
    <message>
        <source>The server refuses the connection.</source>
        <translation>Der Server lehnt die Verbindung ab.</translation>
    </message>
    <message>
        <source>The server&apos;s name was not found; perhaps there is no network.</source>
        <translation>Der Name des Servers wurde nicht gefunden; vielleicht fehlt die Netzwerkverbindung.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>No secure connection could be made.</source>
        <translation>Es kam keine sichere Verbindung zustande.</translation>
    </message>
    <message>
        <source>The proxy does not let the connection through.</source>
        <translation>Der Proxy lässt die Verbindung nicht durch.</translation>
    </message>
    <message>
        <source>The connection failed.</source>
        <translation>Die Verbindung ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Sending stopped: access key refused. Tell your administrator.</source>
        <translation>Versand gestoppt: Zugangsschlüssel abgelehnt. Bitte informieren Sie Ihre IT.</translation>
    </message>
    <message>
        <source>Sending stopped: profile group not found. Tell your administrator.</source>
        <translation>Versand gestoppt: Profilgruppe nicht gefunden. Bitte informieren Sie Ihre IT.</translation>
    </message>
    <message>
        <source>Sending stopped: the server refused several registrations in a row. Tell your administrator.</source>
        <translation>Versand gestoppt: Der Server hat mehrere Registrierungen nacheinander nicht angenommen. Bitte informieren Sie Ihre IT.</translation>
    </message>
    <message>
        <source>Sending stopped: something else than the service answers, perhaps a network sign-in page. Tell your administrator.</source>
        <translation>Versand gestoppt: Es antwortet nicht der Dienst, sondern vielleicht eine Anmeldeseite des Netzwerks. Bitte informieren Sie Ihre IT.</translation>
    </message>
    <message>
        <source>Sending stopped: the connection to the server is not secure. Tell your administrator.</source>
        <translation>Versand gestoppt: Die Verbindung zum Server ist nicht sicher. Bitte informieren Sie Ihre IT.</translation>
    </message>
    <message>
        <source>This program is not set up yet: access key and profile group are missing.</source>
        <translation>Noch nicht eingerichtet: Zugangsschlüssel und Profilgruppe fehlen.</translation>
    </message>
    <message>
        <source>This program is not set up yet: the access key is missing.</source>
        <translation>Noch nicht eingerichtet: Der Zugangsschlüssel fehlt.</translation>
    </message>
    <message>
        <source>This program is not set up yet: the profile group is missing.</source>
        <translation>Noch nicht eingerichtet: Die Profilgruppe fehlt.</translation>
    </message>
    <message>
        <source>This program is not set up yet: the server&apos;s address is missing.</source>
        <translation>Noch nicht eingerichtet: Die Adresse des Servers fehlt.</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>Verbindung wird hergestellt&#xa0;…</translation>
    </message>
    <message>
        <source>Ready. Nothing is waiting to be sent.</source>
        <translation>Bereit. Nichts zu senden.</translation>
    </message>
    <message numerus="yes">
        <source>Sending … %n left.</source>
        <translation>
            <numerusform>Wird gesendet&#xa0;… noch %n.</numerusform>
            <numerusform>Wird gesendet&#xa0;… noch %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected. Everything sent.</source>
        <translation>Verbunden. Alles gesendet.</translation>
    </message>
    <message>
        <source>Connected.</source>
        <translation>Verbunden.</translation>
    </message>
    <message>
        <source>Patients can be saved already; they will be sent once it is set up.</source>
        <translation>Patienten können schon gespeichert werden; gesendet wird nach der Einrichtung.</translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) saved so far.</source>
        <translation>
            <numerusform>Bisher %n Registrierung gespeichert.</numerusform>
            <numerusform>Bisher %n Registrierungen gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the settings to set it up.</source>
        <translation>Bitte öffnen Sie dazu die Einstellungen.</translation>
    </message>
    <message>
        <source>Server not reachable since %1.</source>
        <translation>Server seit %1 nicht erreichbar.</translation>
    </message>
    <message>
        <source>The server has been busy since %1 and asks to wait.</source>
        <translation>Der Server ist seit %1 ausgelastet und bittet um Geduld.</translation>
    </message>
    <message>
        <source>The server has had faults since %1.</source>
        <translation>Der Server meldet seit %1 Störungen.</translation>
    </message>
    <message>
        <source>HTTP status %1.</source>
        <translation>HTTP-Status %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) exist twice at the service.</source>
        <translation>
            <numerusform>%n Registrierung ist beim Dienst doppelt vorhanden.</numerusform>
            <numerusform>%n Registrierungen sind beim Dienst doppelt vorhanden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Warning: every user of this computer can read the passphrase file.</source>
        <translation>Warnung: Alle Benutzer dieses Computers können die Datei mit der Passphrase lesen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a field, %2 what is wrong with it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 (warning)</source>
        <translation>%1: %2 (Warnung)</translation>
    </message>
    <message>
        <source>Nothing was saved: please correct the details.</source>
        <translation>Es wurde nichts gespeichert: Bitte korrigieren Sie die Angaben.</translation>
    </message>
    <message>
        <source>There is no registration with this id.</source>
        <translation>Es gibt keine Registrierung mit dieser ID.</translation>
    </message>
    <message>
        <source>The registration is in a state that does not allow this (any more).</source>
        <translation>Der Stand der Registrierung lässt das nicht (mehr) zu.</translation>
    </message>
    <message>
        <source>Standard input is not one JSON object.</source>
        <translation>Die Standardeingabe enthält nicht genau ein JSON-Objekt.</translation>
    </message>
    <message>
        <source>The member “%1” of the JSON object is no field of a registration.</source>
        <translation>Das Element „%1“ des JSON-Objekts ist kein Feld einer Registrierung.</translation>
    </message>
    <message>
        <source>The member “%1” of the JSON object must be a text or a number.</source>
        <translation>Das Element „%1“ des JSON-Objekts muss ein Text oder eine Zahl sein.</translation>
    </message>
    <message>
        <source>A registration with this id is saved already; it was not changed.</source>
        <translation>Eine Registrierung mit dieser ID ist schon gespeichert; sie wurde nicht geändert.</translation>
    </message>
    <message>
        <source>ok</source>
        <comment>verdict</comment>
        <translation>ok</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>verdict</comment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>warning</source>
        <comment>verdict</comment>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>verdict</comment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>[%1] %2</source>
        <extracomment>One line of a check: %1 is ok, unknown, warning or failed, %2 what was found</extracomment>
        <translation>[%1] %2</translation>
    </message>
    <message>
        <source>Line %1: %2: %3</source>
        <extracomment>A line of a file: %1 is its number, %2 a field, %3 what is wrong with it</extracomment>
        <translation>Zeile %1: %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) saved on this computer.</source>
        <translation>
            <numerusform>%n Registrierung auf diesem Computer gespeichert.</numerusform>
            <numerusform>%n Registrierungen auf diesem Computer gespeichert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) skipped: imported before.</source>
        <translation>
            <numerusform>%n Zeile übersprungen: schon früher importiert.</numerusform>
            <numerusform>%n Zeilen übersprungen: schon früher importiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) not saved: please correct them.</source>
        <translation>
            <numerusform>%n Zeile nicht gespeichert: bitte korrigieren.</numerusform>
            <numerusform>%n Zeilen nicht gespeichert: bitte korrigieren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Access key: </source>
        <translation>Zugangsschlüssel: </translation>
    </message>
    <message>
        <source>Standard input holds no access key: one line of visible characters.</source>
        <translation>Die Standardeingabe enthält keinen Zugangsschlüssel (eine Zeile aus sichtbaren Zeichen).</translation>
    </message>
    <message>
        <source>The access key for %1 is forgotten.</source>
        <translation>Der Zugangsschlüssel für %1 ist gelöscht.</translation>
    </message>
    <message>
        <source>The access key for %1 is kept, sealed.</source>
        <translation>Der Zugangsschlüssel für %1 ist verschlüsselt gespeichert.</translation>
    </message>
    <message>
        <source>No registrations.</source>
        <translation>Keine Registrierungen.</translation>
    </message>
    <message>
        <source>The value of %1 cannot be used.</source>
        <extracomment>%1 is the name of an option or of an environment variable</extracomment>
        <translation>Der Wert von %1 ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>There is no certificate in %1.</source>
        <translation>%1 enthält kein Zertifikat.</translation>
    </message>
    <message>
        <source>Warning: the setting %1 cannot be used and is left out.</source>
        <translation>Warnung: Die Einstellung %1 ist nicht verwendbar und bleibt unberücksichtigt.</translation>
    </message>
    <message>
        <source>The passphrase file cannot be read.</source>
        <translation>Die Datei mit der Passphrase kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>New passphrase for the registrations: </source>
        <translation>Neue Passphrase für die Registrierungen: </translation>
    </message>
    <message>
        <source>Passphrase: </source>
        <translation>Passphrase: </translation>
    </message>
    <message>
        <source>The same once more: </source>
        <translation>Bitte wiederholen: </translation>
    </message>
    <message>
        <source>The two passphrases differ. Nothing was made.</source>
        <translation>Die beiden Passphrasen sind verschieden. Es wurde nichts angelegt.</translation>
    </message>
    <message>
        <source>It is read from CLINIC_INTAKE_PASSPHRASE or --passphrase-file.</source>
        <translation>Die Passphrase wird aus CLINIC_INTAKE_PASSPHRASE oder --passphrase-file gelesen.</translation>
    </message>
    <message>
        <source>New passphrase for the file: </source>
        <translation>Neue Passphrase für die Datei: </translation>
    </message>
    <message>
        <source>Passphrase of the file: </source>
        <translation>Passphrase der Datei: </translation>
    </message>
    <message>
        <source>The passphrase of the file is read from CLINIC_INTAKE_TRANSFER_PASSPHRASE or --transfer-passphrase-file.</source>
        <translation>Die Passphrase der Datei wird aus CLINIC_INTAKE_TRANSFER_PASSPHRASE oder --transfer-passphrase-file gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) stay here: they are being sent right now.</source>
        <translation>
            <numerusform>%n Registrierung bleibt hier, weil sie gerade gesendet wird.</numerusform>
            <numerusform>%n Registrierungen bleiben hier, weil sie gerade gesendet werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) stay here: they cannot be read.</source>
        <translation>
            <numerusform>%n Registrierung bleibt hier, weil sie nicht lesbar ist.</numerusform>
            <numerusform>%n Registrierungen bleiben hier, weil sie nicht lesbar sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) handed over: this computer does not send them.</source>
        <translation>
            <numerusform>%n Registrierung übergeben: Dieser Computer sendet sie nicht mehr.</numerusform>
            <numerusform>%n Registrierungen übergeben: Dieser Computer sendet sie nicht mehr.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits that could be handed over. No file was made.</source>
        <translation>Es wartet nichts, was übergeben werden könnte. Es wurde keine Datei angelegt.</translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) taken over: this computer sends them.</source>
        <translation>
            <numerusform>%n Registrierung übernommen: Dieser Computer sendet sie.</numerusform>
            <numerusform>%n Registrierungen übernommen: Dieser Computer sendet sie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) are here already and stay as they are.</source>
        <translation>
            <numerusform>%n Registrierung ist schon hier und bleibt unverändert.</numerusform>
            <numerusform>%n Registrierungen sind schon hier und bleiben unverändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>New passphrase: </source>
        <translation>Neue Passphrase: </translation>
    </message>
    <message>
        <source>The new passphrase is read from CLINIC_INTAKE_NEW_PASSPHRASE or --new-passphrase-file.</source>
        <translation>Die neue Passphrase wird aus CLINIC_INTAKE_NEW_PASSPHRASE oder --new-passphrase-file gelesen.</translation>
    </message>
    <message>
        <source>The passphrase was added.</source>
        <translation>Die Passphrase wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>The passphrase was changed.</source>
        <translation>Die Passphrase wurde geändert.</translation>
    </message>
    <message>
        <source>It was removed and opens nothing any more.</source>
        <translation>Der Zugang wurde entfernt und öffnet nichts mehr.</translation>
    </message>
    <message>
        <source>From now on your keychain opens the registrations.</source>
        <translation>Ab jetzt öffnet Ihr Schlüsselbund die Registrierungen.</translation>
    </message>
    <message>
        <source>From now on you are asked for a passphrase.</source>
        <translation>Ab jetzt werden Sie nach einer Passphrase gefragt.</translation>
    </message>
    <message>
        <source>Warning: every user of this computer can read %1.</source>
        <extracomment>%1 is a file with an access key or a passphrase in it</extracomment>
        <translation>Warnung: Jeder Benutzer dieses Computers kann %1 lesen.</translation>
    </message>
    <message>
        <source>The file holds no access key: one line of visible characters.</source>
        <translation>Die Datei enthält keinen Zugangsschlüssel (eine Zeile aus sichtbaren Zeichen).</translation>
    </message>
    <message>
        <source>What --from names is not one JSON object.</source>
        <translation>Was --from angibt, ist kein einzelnes JSON-Objekt.</translation>
    </message>
    <message>
        <source>The JSON object holds something else than server, profile_groups, key and passphrase.</source>
        <translation>Das JSON-Objekt enthält noch etwas anderes als server, profile_groups, key und passphrase.</translation>
    </message>
    <message>
        <source>The member “%1” of the JSON object must be a text.</source>
        <translation>Der Eintrag „%1“ des JSON-Objekts muss ein Text sein.</translation>
    </message>
    <message>
        <source>The file of the access key cannot be read.</source>
        <translation>Die Datei mit dem Zugangsschlüssel kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The value for %1 cannot be used.</source>
        <translation>Der Wert für %1 ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>%1 is fixed for this computer, with another value.</source>
        <extracomment>%1 is the name of a setting</extracomment>
        <translation>%1 ist für diesen Computer fest vorgegeben, mit einem anderen Wert.</translation>
    </message>
    <message>
        <source>This is no access key: it is one line of visible characters.</source>
        <translation>Das ist kein Zugangsschlüssel: Er besteht aus einer Zeile sichtbarer Zeichen.</translation>
    </message>
    <message>
        <source>The settings cannot be written: %1</source>
        <translation>Die Einstellungen können nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>This computer is set up for %1.</source>
        <translation>Dieser Computer ist für %1 eingerichtet.</translation>
    </message>
    <message>
        <source>An access key is still missing.</source>
        <translation>Ein Zugangsschlüssel fehlt noch.</translation>
    </message>
    <message>
        <source>A profile group is still missing.</source>
        <translation>Eine Profilgruppe fehlt noch.</translation>
    </message>
    <message>
        <source>Initials are 1 to 5 letters.</source>
        <translation>Ein Namenskürzel hat 1 bis 5 Buchstaben.</translation>
    </message>
    <message>
        <source>Warning: this holds patients&apos; details, unencrypted. Keep it where only those can read it who may, and delete it when it has served.</source>
        <translation>Warnung: Diese Ausgabe enthält unverschlüsselte Patientendaten. Bewahren Sie sie so auf, dass nur Berechtigte sie lesen können, und löschen Sie sie, sobald sie nicht mehr gebraucht werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) written.</source>
        <translation>
            <numerusform>%n Ereignis geschrieben.</numerusform>
            <numerusform>%n Ereignisse geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The patient&apos;s details are erased from this computer. What the service holds has to be erased there.</source>
        <translation>Die Patientendaten sind auf diesem Computer gelöscht. Was der Dienst gespeichert hat, muss dort gelöscht werden.</translation>
    </message>
    <message>
        <source>It is not settled yet what became of this registration, and the details are needed to find out. They are erased by themselves as soon as it is.</source>
        <translation>Es steht noch nicht fest, was aus dieser Registrierung geworden ist; um es zu klären, werden die Daten noch gebraucht. Sie werden automatisch gelöscht, sobald es feststeht.</translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) stay here: the patient wants the details erased.</source>
        <translation>
            <numerusform>%n Registrierung bleibt hier: Die Daten sollen auf Wunsch des Patienten gelöscht werden.</numerusform>
            <numerusform>%n Registrierungen bleiben hier: Die Daten sollen auf Wunsch der Patienten gelöscht werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a file of this name already. Choose another one.</source>
        <translation>Eine Datei mit diesem Namen gibt es schon. Bitte wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The report is written. It is plain text and holds nothing of a patient: read it before you send it.</source>
        <translation>Der Bericht ist geschrieben. Er ist reiner Text und enthält keine Patientendaten. Bitte lesen Sie ihn, bevor Sie ihn versenden.</translation>
    </message>
    <message>
        <source>The registration is saved, with the id %1.</source>
        <translation>Die Registrierung ist gespeichert, mit der ID %1.</translation>
    </message>
    <message>
        <source>Warning: there is no setting %1, as in %2.</source>
        <extracomment>%1 is a key in the file %2</extracomment>
        <translation>Warnung: Eine Einstellung %1, wie in %2, gibt es nicht.</translation>
    </message>
    <message>
        <source>Whoever tries again should use --id %1: it is then saved once only.</source>
        <translation>Bitte beim nächsten Versuch --id %1 angeben: dann wird nur einmal gespeichert.</translation>
    </message>
</context>
<context>
    <name>DiagnosisWords</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Secure connection</source>
        <translation>Sichere Verbindung</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>Zugangsschlüssel</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Profile group</source>
        <translation>Profilgruppe</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Festplatte</translation>
    </message>
    <message>
        <source>Saved registrations</source>
        <translation>Gespeicherte Registrierungen</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Schlüsseldatei</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>no access key is set</source>
        <translation>kein Zugangsschlüssel eingetragen</translation>
    </message>
    <message>
        <source>no profile group is set</source>
        <translation>keine Profilgruppe eingetragen</translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>something else than the service answers</source>
        <translation>antwortet, aber nicht als der erwartete Dienst</translation>
    </message>
    <message>
        <source>cannot be trusted</source>
        <translation>nicht vertrauenswürdig</translation>
    </message>
    <message>
        <source>refused by the server</source>
        <translation>vom Server abgelehnt</translation>
    </message>
    <message>
        <source>cannot read; creating is untested</source>
        <translation>darf nicht lesen; das Anlegen ist nicht getestet</translation>
    </message>
    <message>
        <source>can read; creating is untested</source>
        <translation>darf lesen; das Anlegen ist nicht getestet</translation>
    </message>
    <message>
        <source>differs from the server&apos;s by more than two minutes</source>
        <translation>weicht um mehr als zwei Minuten von der des Servers ab</translation>
    </message>
    <message>
        <source>nearly full</source>
        <translation>fast voll</translation>
    </message>
    <message>
        <source>damaged; tell your administrator</source>
        <translation>beschädigt; bitte informieren Sie Ihre IT</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>nicht getestet</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>nicht verwendbar</translation>
    </message>
    <message>
        <source>known only after the first delivery</source>
        <translation>erst nach der ersten Übertragung bekannt</translation>
    </message>
    <message>
        <source>%1 MiB free</source>
        <translation>%1&#xa0;MiB frei</translation>
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
        <translation>fehlt oder ist beschädigt; bitte beenden Sie das Programm nicht und verständigen Sie Ihre IT</translation>
    </message>
    <message>
        <source>not every passphrase or keychain in it can be used</source>
        <translation>nicht jede Passphrase und nicht jeder Schlüsselbund darin ist verwendbar</translation>
    </message>
    <message>
        <source>a passphrase in it is protected less well than is usual today; change it</source>
        <translation>eine Passphrase darin ist schwächer geschützt als heute üblich; bitte ändern Sie sie</translation>
    </message>
    <message numerus="yes">
        <source>%n way(s) to open it</source>
        <translation>
            <numerusform>%n Zugang</numerusform>
            <numerusform>%n Zugänge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Endpoint</name>
    <message>
        <source>The server address is not a complete web address</source>
        <translation>Die Serveradresse ist keine vollständige Webadresse</translation>
    </message>
    <message>
        <source>The server address must begin with https://</source>
        <translation>Die Serveradresse muss mit https:// beginnen</translation>
    </message>
    <message>
        <source>The server address must begin with https://, because patient data must not travel unencrypted</source>
        <translation>Die Serveradresse muss mit https:// beginnen, denn Patientendaten dürfen nicht unverschlüsselt übertragen werden</translation>
    </message>
    <message>
        <source>The server address must not hold a user name or password</source>
        <translation>Die Serveradresse darf weder Benutzernamen noch Passwort enthalten</translation>
    </message>
    <message>
        <source>The server address must end with its path, without “?” or “#”</source>
        <translation>Die Serveradresse muss mit dem Pfad enden, ohne „?“ oder „#“</translation>
    </message>
</context>
<context>
    <name>ErasureWords</name>
    <message>
        <source>The registration is then discarded and not sent. This cannot be undone.</source>
        <translation>Die Registrierung wird dann verworfen und nicht gesendet. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>It is not known yet whether the server has this registration, and the details are needed to find out. Until then they are kept. This computer remembers the wish and erases them by itself, also after a restart; nothing more is sent then.</source>
        <translation>Es ist noch nicht bekannt, ob der Server diese Registrierung hat; um das zu klären, werden die Daten gebraucht. Bis dahin bleiben sie erhalten. Dieser Computer merkt sich den Wunsch und löscht sie von selbst, auch nach einem Neustart; gesendet wird dann nichts mehr.</translation>
    </message>
    <message>
        <source>The service holds two profiles, and the details are needed until one of them is removed. This computer erases them when you say that it is, and after 14 days at the latest.</source>
        <translation>Beim Dienst gibt es zwei Profile, und die Daten werden gebraucht, bis eines davon entfernt ist. Dieser Computer löscht die Daten, sobald Sie die Entfernung des Profils bestätigen, spätestens nach 14 Tagen.</translation>
    </message>
    <message>
        <source>The details are still needed to find the profile at the service. This computer erases them by itself as soon as it is found, and after 14 days at the latest.</source>
        <translation>Die Daten werden noch gebraucht, um das Profil beim Dienst zu finden. Dieser Computer löscht sie von selbst, sobald es gefunden ist, spätestens nach 14 Tagen.</translation>
    </message>
    <message>
        <source>Erase the details of %1 now?</source>
        <extracomment>%1 is the patient&apos;s name</extracomment>
        <translation>Die Daten von %1 jetzt löschen?</translation>
    </message>
    <message>
        <source>Erase now</source>
        <translation>Jetzt löschen</translation>
    </message>
    <message>
        <source>Erase the details of %1 as soon as possible?</source>
        <extracomment>%1 is the patient&apos;s name</extracomment>
        <translation>Die Daten von %1 so bald wie möglich löschen?</translation>
    </message>
    <message>
        <source>Erase as soon as possible</source>
        <translation>So bald wie möglich löschen</translation>
    </message>
    <message>
        <source>The other computer, and the file that it came in, are not touched: have the details erased there too. This cannot be undone.</source>
        <translation>Der andere Computer und die Übergabedatei bleiben unberührt: Lassen Sie die Daten auch dort löschen. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>The registration is then discarded and not sent. The service may hold the patient already: have that looked up and erased there. This cannot be undone.</source>
        <translation>Die Registrierung wird dann verworfen und nicht gesendet. Möglicherweise ist der Patient beim Dienst schon registriert: Lassen Sie dort nachsehen und das Profil gegebenenfalls löschen. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>They go from this computer, with every earlier version. That it was registered, and when, stays in the history. The profile at the service is not touched: have it erased there, by its profile id. This cannot be undone.</source>
        <translation>Die Daten werden auf diesem Computer gelöscht, auch alle früheren Fassungen. Im Verlauf bleibt vermerkt, dass und wann registriert wurde. Das Profil beim Dienst bleibt unberührt: Lassen Sie es dort anhand der Profil-ID löschen. Das lässt sich nicht rückgängig machen.</translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>Saved on this computer</source>
        <translation>Auf diesem Computer gespeichert</translation>
    </message>
    <message>
        <source>Imported from a file</source>
        <translation>Aus einer Datei importiert</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Korrigiert</translation>
    </message>
    <message>
        <source>Sending started</source>
        <translation>Versand begonnen</translation>
    </message>
    <message>
        <source>Confirmed by the server</source>
        <translation>Vom Server bestätigt</translation>
    </message>
    <message>
        <source>Not accepted by the server</source>
        <translation>Vom Server nicht angenommen</translation>
    </message>
    <message>
        <source>Not sent, waiting for the next try</source>
        <translation>Nicht gesendet, wartet auf den nächsten Versuch</translation>
    </message>
    <message>
        <source>Sent, but not confirmed by the server</source>
        <translation>Gesendet, aber vom Server nicht bestätigt</translation>
    </message>
    <message>
        <source>Waiting for a decision</source>
        <translation>Wartet auf eine Entscheidung</translation>
    </message>
    <message>
        <source>Decided: send again</source>
        <translation>Entschieden: erneut senden</translation>
    </message>
    <message>
        <source>Decided: already registered</source>
        <translation>Entschieden: bereits registriert</translation>
    </message>
    <message>
        <source>Discarded, not sent</source>
        <translation>Verworfen, nicht gesendet</translation>
    </message>
    <message>
        <source>Patient&apos;s details erased from this computer</source>
        <translation>Patientendaten auf diesem Computer gelöscht</translation>
    </message>
    <message>
        <source>The program ended while sending</source>
        <translation>Das Programm wurde während des Versands beendet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is what happened, %2 a reason or a code</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>%1 is the date, %2 the time, %3 what happened</extracomment>
        <translation>%1, %2&#xa0;Uhr: %3</translation>
    </message>
    <message>
        <source>%1, %2: %3 (%4)</source>
        <extracomment>%1 is the date, %2 the time, %3 what happened, %4 the person&apos;s user name (and initials), or &quot;this program&quot;</extracomment>
        <translation>%1, %2&#xa0;Uhr: %3 (%4)</translation>
    </message>
    <message>
        <source>Taken back into the form, not sent</source>
        <translation>Ins Formular zurückgeholt, nicht gesendet</translation>
    </message>
    <message>
        <source>Looked for on the server before the details are erased</source>
        <translation>Wird auf dem Server gesucht, bevor die Daten gelöscht werden</translation>
    </message>
    <message>
        <source>Not found on the server, waiting to be sent a second time</source>
        <translation>Auf dem Server nicht gefunden, wird ein zweites Mal gesendet</translation>
    </message>
    <message>
        <source>Found on the server</source>
        <translation>Auf dem Server gefunden</translation>
    </message>
    <message>
        <source>Found on the server a second time</source>
        <translation>Auf dem Server ein zweites Mal gefunden</translation>
    </message>
    <message>
        <source>Decided: the second profile has been dealt with</source>
        <translation>Entschieden: zweites Profil ist erledigt</translation>
    </message>
    <message>
        <source>Taken over from another computer</source>
        <translation>Von einem anderen Computer übernommen</translation>
    </message>
    <message>
        <source>Restored from a backup: may have been sent before</source>
        <translation>Aus einer Sicherung wiederhergestellt, möglicherweise schon gesendet</translation>
    </message>
    <message>
        <source>this program</source>
        <extracomment>Who did something that no person did</extracomment>
        <translation>dieses Programm</translation>
    </message>
    <message>
        <source>To be erased as soon as it is known what became of it: the patient wants it</source>
        <translation>Daten auf Wunsch des Patienten zu löschen, sobald feststeht, was aus der Registrierung geworden ist</translation>
    </message>
</context>
<context>
    <name>FaultWords</name>
    <message>
        <source>Another program is using the saved registrations. Close it, or try again in a moment.</source>
        <translation>Ein anderes Programm verwendet gerade die gespeicherten Registrierungen. Schließen Sie es oder versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, then try again.</source>
        <translation>Die Festplatte ist voll. Bitte geben Sie Platz frei und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The data folder may not be written to. Tell your administrator.</source>
        <translation>In den Datenordner darf nicht geschrieben werden. Bitte informieren Sie Ihre IT.</translation>
    </message>
    <message>
        <source>The disk reports an error. Tell your administrator before you go on.</source>
        <translation>Der Datenträger meldet einen Fehler. Bitte informieren Sie Ihre IT, bevor Sie weiterarbeiten.</translation>
    </message>
    <message>
        <source>The file with the saved registrations is damaged. It is kept; tell your administrator.</source>
        <translation>Die Datei mit den gespeicherten Registrierungen ist beschädigt. Sie bleibt erhalten; bitte informieren Sie Ihre IT.</translation>
    </message>
    <message>
        <source>The file in the place of the saved registrations is something else. It is kept; tell your administrator.</source>
        <translation>An der Stelle der gespeicherten Registrierungen liegt eine andere Datei. Sie bleibt erhalten; bitte informieren Sie Ihre IT.</translation>
    </message>
    <message>
        <source>The saved registrations were written by a newer version of this program. Update this one.</source>
        <translation>Die gespeicherten Registrierungen stammen von einer neueren Version dieses Programms. Bitte aktualisieren Sie das Programm auf diesem Computer.</translation>
    </message>
    <message>
        <source>The data folder is on a network drive, which is not safe. Choose a folder on this computer.</source>
        <translation>Der Datenordner liegt auf einem Netzlaufwerk, das ist nicht sicher. Bitte wählen Sie einen Ordner auf diesem Computer.</translation>
    </message>
    <message>
        <source>The data folder cannot be used. Tell your administrator.</source>
        <translation>Der Datenordner ist nicht verwendbar. Bitte informieren Sie Ihre IT.</translation>
    </message>
    <message>
        <source>This program is already open with the same data. Use that window, or close it first.</source>
        <translation>Das Programm ist mit denselben Daten schon geöffnet. Bitte verwenden Sie das offene Fenster oder schließen Sie es zuerst.</translation>
    </message>
    <message>
        <source>The saved registrations cannot be read or written. Tell your administrator.</source>
        <translation>Die gespeicherten Registrierungen können nicht gelesen oder geschrieben werden. Bitte informieren Sie Ihre IT.</translation>
    </message>
    <message>
        <source>Enter the passphrase.</source>
        <translation>Bitte geben Sie die Passphrase ein.</translation>
    </message>
    <message>
        <source>The passphrase is wrong. Please try again.</source>
        <translation>Die Passphrase ist falsch. Bitte versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The key file is missing, so the saved registrations stay locked. They are kept; tell your administrator.</source>
        <translation>Die Schlüsseldatei fehlt, daher bleiben die gespeicherten Registrierungen gesperrt. Sie bleiben erhalten; bitte informieren Sie Ihre IT.</translation>
    </message>
    <message>
        <source>The key file is damaged, so the saved registrations stay locked. They are kept; tell your administrator.</source>
        <translation>Die Schlüsseldatei ist beschädigt, daher bleiben die gespeicherten Registrierungen gesperrt. Sie bleiben erhalten; bitte informieren Sie Ihre IT.</translation>
    </message>
    <message>
        <source>The key file cannot be written. Tell your administrator.</source>
        <translation>Die Schlüsseldatei kann nicht geschrieben werden. Bitte informieren Sie Ihre IT.</translation>
    </message>
    <message>
        <source>The passphrase is too short. Choose one of at least 8 characters.</source>
        <translation>Die Passphrase ist zu kurz. Bitte wählen Sie eine mit mindestens 8 Zeichen.</translation>
    </message>
    <message>
        <source>The file cannot be read. Nothing was imported.</source>
        <translation>Die Datei kann nicht gelesen werden. Es wurde nichts importiert.</translation>
    </message>
    <message>
        <source>This is not a CSV file in UTF-8. Nothing was imported.</source>
        <translation>Dies ist keine CSV-Datei in UTF-8. Es wurde nichts importiert.</translation>
    </message>
    <message>
        <source>The column “%1” is missing. Nothing was imported.</source>
        <translation>Die Spalte „%1“ fehlt. Es wurde nichts importiert.</translation>
    </message>
    <message>
        <source>The file for the rows that are not valid cannot be written. Choose another place for it.</source>
        <translation>Die Datei für die ungültigen Zeilen kann nicht geschrieben werden. Bitte wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The name of column %1 is not known. Nothing was imported.</source>
        <translation>Der Name der Spalte %1 ist nicht bekannt. Es wurde nichts importiert.</translation>
    </message>
    <message>
        <source>The file cannot be written. Nothing was handed over; choose another place for it.</source>
        <translation>Die Datei kann nicht geschrieben werden. Es wurde nichts übergeben; bitte wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>There is a file of this name already. Nothing was handed over; choose another name.</source>
        <translation>Eine Datei mit diesem Namen gibt es schon. Es wurde nichts übergeben; bitte wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The file cannot be read. Nothing was taken over.</source>
        <translation>Die Datei kann nicht gelesen werden. Es wurde nichts übernommen.</translation>
    </message>
    <message>
        <source>This is not a file of registrations from another computer. Nothing was taken over.</source>
        <translation>Dies ist keine Datei mit Registrierungen von einem anderen Computer. Es wurde nichts übernommen.</translation>
    </message>
    <message>
        <source>The file is damaged or was changed. Nothing was taken over; copy it from the other computer once more.</source>
        <translation>Die Datei ist beschädigt oder wurde verändert. Es wurde nichts übernommen; bitte kopieren Sie sie noch einmal vom anderen Computer.</translation>
    </message>
    <message>
        <source>The file was written by a newer version of this program. Update this one.</source>
        <translation>Die Datei stammt von einer neueren Programmversion. Bitte aktualisieren Sie dieses Programm.</translation>
    </message>
    <message>
        <source>The passphrase is wrong. It is the one that was chosen for this file.</source>
        <translation>Die Passphrase ist falsch. Es ist die, die für diese Datei gewählt wurde.</translation>
    </message>
    <message>
        <source>This is the only passphrase. Add another one first, so that there is always a way in.</source>
        <translation>Dies ist die einzige Passphrase. Legen Sie zuerst eine weitere an, damit es immer einen Zugang gibt.</translation>
    </message>
    <message>
        <source>It was changed or removed in the meantime. Look at the list again.</source>
        <translation>Der Eintrag wurde inzwischen geändert oder entfernt. Bitte sehen Sie die Liste noch einmal an.</translation>
    </message>
    <message>
        <source>The keychain is locked or does not hold the key. Unlock it and try again, or enter the passphrase.</source>
        <translation>Der Schlüsselbund ist gesperrt oder enthält den Schlüssel nicht. Entsperren Sie ihn und versuchen Sie es erneut, oder geben Sie die Passphrase ein.</translation>
    </message>
    <message>
        <source>The keychain refused access. Try again, or enter the passphrase.</source>
        <translation>Der Schlüsselbund hat den Zugriff verweigert. Versuchen Sie es erneut, oder geben Sie die Passphrase ein.</translation>
    </message>
    <message>
        <source>There is no keychain on this computer. Enter the passphrase.</source>
        <translation>Auf diesem Computer gibt es keinen Schlüsselbund. Geben Sie die Passphrase ein.</translation>
    </message>
    <message>
        <source>The keychain does not answer. It may have to be unlocked; then try again, or enter the passphrase.</source>
        <translation>Der Schlüsselbund antwortet nicht. Vielleicht muss er entsperrt werden; versuchen Sie es dann erneut, oder geben Sie die Passphrase ein.</translation>
    </message>
    <message>
        <source>The keychain cannot be used. Enter the passphrase.</source>
        <translation>Der Schlüsselbund kann nicht verwendet werden. Geben Sie die Passphrase ein.</translation>
    </message>
    <message>
        <source>The key in the keychain does not fit any more. Enter the passphrase.</source>
        <translation>Der Schlüssel im Schlüsselbund passt nicht mehr. Geben Sie die Passphrase ein.</translation>
    </message>
    <message>
        <source>The keychain is locked, so nothing could be kept in it. Unlock it and try again.</source>
        <translation>Der Schlüsselbund ist gesperrt, deshalb wurde nichts darin abgelegt. Entsperren Sie ihn und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The keychain refused access, so nothing was kept in it. Try again.</source>
        <translation>Der Schlüsselbund hat den Zugriff verweigert, deshalb wurde nichts darin abgelegt. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>There is no keychain on this computer.</source>
        <translation>Auf diesem Computer gibt es keinen Schlüsselbund.</translation>
    </message>
    <message>
        <source>The keychain does not answer. It may have to be unlocked; then try again.</source>
        <translation>Der Schlüsselbund antwortet nicht. Vielleicht muss er entsperrt werden; versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The keychain cannot be used.</source>
        <translation>Der Schlüsselbund kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>The file cannot be written. Choose another place for it.</source>
        <translation>Die Datei kann nicht geschrieben werden. Wählen Sie einen anderen Ort dafür.</translation>
    </message>
    <message>
        <source>The key file and the saved registrations do not belong together. Both are kept; tell your administrator.</source>
        <translation>Die Schlüsseldatei und die gespeicherten Registrierungen gehören nicht zusammen. Beides bleibt erhalten; bitte informieren Sie Ihre IT.</translation>
    </message>
    <message>
        <source>The key file is not readable for this user of the computer. Tell your administrator.</source>
        <translation>Die Schlüsseldatei ist für dieses Benutzerkonto nicht lesbar. Bitte informieren Sie Ihre IT.</translation>
    </message>
    <message>
        <source>The settings of this computer cannot be read. Tell your administrator.</source>
        <translation>Die Einstellungen dieses Computers können nicht gelesen werden. Bitte informieren Sie Ihre IT.</translation>
    </message>
</context>
<context>
    <name>FieldNote</name>
    <message>
        <source>Yes, register</source>
        <extracomment>Beside &quot;Last name missing. Only one name?&quot;</extracomment>
        <translation>Ja, registrieren</translation>
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
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Height (cm)</source>
        <translation>Größe (cm)</translation>
    </message>
    <message>
        <source>Weight (kg)</source>
        <translation>Gewicht (kg)</translation>
    </message>
    <message>
        <source>Patient&apos;s language</source>
        <translation>Korrespondenzsprache</translation>
    </message>
    <message>
        <source>Profile group</source>
        <translation>Profilgruppe</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Männlich</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Weiblich</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Finnisch</translation>
    </message>
    <message>
        <source>If left empty, the service makes up a placeholder address</source>
        <translation>Bleibt das Feld leer, vergibt der Dienst eine Platzhalteradresse</translation>
    </message>
    <message>
        <source>The service accepts only these two</source>
        <translation>Der Dienst kennt nur diese beiden Angaben</translation>
    </message>
    <message>
        <source>Messages to the patient use this language</source>
        <translation>Mitteilungen an den Patienten erfolgen in dieser Sprache</translation>
    </message>
</context>
<context>
    <name>FormSession</name>
    <message>
        <source>Not registered yet. Please correct:</source>
        <translation>Noch nicht registriert. Bitte korrigieren:</translation>
    </message>
    <message>
        <source>The server did not accept this and gave no reason.</source>
        <translation>Der Server hat dies nicht angenommen und keinen Grund genannt.</translation>
    </message>
    <message>
        <source>Not accepted by the server: %1</source>
        <translation>Vom Server nicht angenommen: %1</translation>
    </message>
</context>
<context>
    <name>IssueWords</name>
    <message>
        <source>Last name missing. Only one name?</source>
        <translation>Nachname fehlt. Nur ein Name?</translation>
    </message>
    <message>
        <source>At least one letter is needed</source>
        <translation>Mindestens ein Buchstabe ist nötig</translation>
    </message>
    <message>
        <source>Contains an invisible character, please type it anew</source>
        <translation>Enthält ein unsichtbares Zeichen, bitte neu eintippen</translation>
    </message>
    <message>
        <source>This character is not accepted: %1</source>
        <translation>Dieses Zeichen ist nicht zulässig: %1</translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s)</source>
        <translation>
            <numerusform>Höchstens %n Zeichen</numerusform>
            <numerusform>Höchstens %n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Contains a digit. Is that right?</source>
        <translation>Enthält eine Ziffer. Ist das richtig?</translation>
    </message>
    <message>
        <source>Date not understood, e.g. 22.3.1985</source>
        <translation>Datum nicht erkannt, z.&#xa0;B. 22.3.1985</translation>
    </message>
    <message>
        <source>This date does not exist</source>
        <translation>Dieses Datum gibt es nicht</translation>
    </message>
    <message>
        <source>Date of birth must be in the past</source>
        <translation>Geburtsdatum muss in der Vergangenheit liegen</translation>
    </message>
    <message>
        <source>Born today: the service accepts dates up to yesterday</source>
        <translation>Heute geboren: Der Dienst nimmt nur Geburtsdaten bis gestern an</translation>
    </message>
    <message numerus="yes">
        <source>More than %n year(s) ago, please check the year</source>
        <translation>
            <numerusform>Mehr als %n Jahr her, bitte das Jahr prüfen</numerusform>
            <numerusform>Mehr als %n Jahre her, bitte das Jahr prüfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) old. Is the year right?</source>
        <translation>
            <numerusform>%n Jahr alt. Stimmt das Jahr?</numerusform>
            <numerusform>%n Jahre alt. Stimmt das Jahr?</numerusform>
        </translation>
    </message>
    <message>
        <source>E-mail address incomplete</source>
        <translation>E-Mail-Adresse unvollständig</translation>
    </message>
    <message>
        <source>Not an e-mail address, e.g. %1</source>
        <translation>Keine E-Mail-Adresse, z.&#xa0;B. %1</translation>
    </message>
    <message>
        <source>Do you mean %1?</source>
        <translation>Meinten Sie %1?</translation>
    </message>
    <message>
        <source>Number too short</source>
        <translation>Nummer zu kurz</translation>
    </message>
    <message>
        <source>Number too short, e.g. %1</source>
        <translation>Nummer zu kurz, z.&#xa0;B. %1</translation>
    </message>
    <message>
        <source>Number too long</source>
        <translation>Nummer zu lang</translation>
    </message>
    <message>
        <source>Number too long, e.g. %1</source>
        <translation>Nummer zu lang, z.&#xa0;B. %1</translation>
    </message>
    <message>
        <source>Not a phone number</source>
        <translation>Keine Telefonnummer</translation>
    </message>
    <message>
        <source>Not a phone number, e.g. %1</source>
        <translation>Keine Telefonnummer, z.&#xa0;B. %1</translation>
    </message>
    <message>
        <source>Country unknown, please begin with + and the country code</source>
        <translation>Land unbekannt, bitte mit + und der Landesvorwahl beginnen</translation>
    </message>
    <message>
        <source>Country code unknown, e.g. %1</source>
        <translation>Landesvorwahl unbekannt, z.&#xa0;B. %1</translation>
    </message>
    <message>
        <source>Unusual number. Is it right?</source>
        <translation>Ungewöhnliche Nummer. Ist sie richtig?</translation>
    </message>
    <message>
        <source>Unusual height. Is it right?</source>
        <translation>Ungewöhnliche Größe. Ist sie richtig?</translation>
    </message>
    <message>
        <source>Unusual weight. Is it right?</source>
        <translation>Ungewöhnliches Gewicht. Ist es richtig?</translation>
    </message>
    <message>
        <source>Not a profile group: enter its UUID or its short name, e.g. %1</source>
        <translation>Keine Profilgruppe: Bitte geben Sie die UUID oder den Kurznamen ein, z.&#xa0;B. %1</translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <translation>Der Server meldet: %1</translation>
    </message>
    <message>
        <source>Enter the first name</source>
        <translation>Bitte geben Sie den Vornamen ein</translation>
    </message>
    <message>
        <source>Enter the last name</source>
        <translation>Bitte geben Sie den Nachnamen ein</translation>
    </message>
    <message>
        <source>Enter the date of birth</source>
        <translation>Bitte geben Sie das Geburtsdatum ein</translation>
    </message>
    <message>
        <source>Select female or male</source>
        <translation>Bitte wählen Sie das Geschlecht</translation>
    </message>
    <message>
        <source>Enter the phone number</source>
        <translation>Bitte geben Sie die Telefonnummer ein</translation>
    </message>
    <message>
        <source>Enter the e-mail address</source>
        <translation>Bitte geben Sie die E-Mail-Adresse ein</translation>
    </message>
    <message>
        <source>Enter the height</source>
        <translation>Bitte geben Sie die Größe ein</translation>
    </message>
    <message>
        <source>Enter the weight</source>
        <translation>Bitte geben Sie das Gewicht ein</translation>
    </message>
    <message>
        <source>Select the patient&apos;s language</source>
        <translation>Bitte wählen Sie die Korrespondenzsprache</translation>
    </message>
    <message>
        <source>Enter the profile group</source>
        <translation>Bitte geben Sie die Profilgruppe ein</translation>
    </message>
    <message>
        <source>Latin letters only</source>
        <translation>Nur lateinische Buchstaben</translation>
    </message>
    <message>
        <source>Latin letters only; found: %1</source>
        <translation>Nur lateinische Buchstaben; gefunden: %1</translation>
    </message>
    <message>
        <source>Height not understood, e.g. %1</source>
        <translation>Größe nicht erkannt, z.&#xa0;B. %1</translation>
    </message>
    <message>
        <source>Weight not understood, e.g. %1</source>
        <translation>Gewicht nicht erkannt, z.&#xa0;B. %1</translation>
    </message>
    <message>
        <source>Height must be %1–%2 cm</source>
        <translation>Möglich sind %1 bis %2&#xa0;cm</translation>
    </message>
    <message>
        <source>Weight must be %1–%2 kg</source>
        <translation>Möglich sind %1 bis %2&#xa0;kg</translation>
    </message>
    <message>
        <source>Select English, German or Finnish</source>
        <translation>Bitte wählen Sie Englisch, Deutsch oder Finnisch</translation>
    </message>
    <message>
        <source>Not one of the choices</source>
        <translation>Keine der möglichen Angaben</translation>
    </message>
    <message>
        <source>Not a Finnish personal identity code, e.g. %1</source>
        <translation>Keine finnische Personenkennung, z.&#xa0;B. %1</translation>
    </message>
    <message>
        <source>Check character does not match, please compare with the document</source>
        <translation>Prüfzeichen stimmt nicht, bitte mit dem Dokument vergleichen</translation>
    </message>
    <message>
        <source>No personal identity code has this number</source>
        <translation>Diese Nummer gibt es in keiner Personenkennung</translation>
    </message>
    <message>
        <source>Temporary personal identity code. Please compare with the document</source>
        <translation>Vorläufige Personenkennung. Bitte mit dem Dokument vergleichen</translation>
    </message>
</context>
<context>
    <name>KeyWords</name>
    <message>
        <source>Passphrase</source>
        <extracomment>%1 is what a person called it, e.g. &quot;safe in the office&quot;</extracomment>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Passphrase: %1</source>
        <translation>Passphrase: %1</translation>
    </message>
    <message>
        <source>Keychain of %1</source>
        <extracomment>%1 is a user of the computer</extracomment>
        <translation>Schlüsselbund von %1</translation>
    </message>
    <message>
        <source>Of a newer version of this program</source>
        <translation>Von einer neueren Programmversion</translation>
    </message>
    <message>
        <source>%1 (damaged)</source>
        <extracomment>%1 is e.g. &quot;Passphrase: safe in the office&quot;</extracomment>
        <translation>%1 (beschädigt)</translation>
    </message>
</context>
<context>
    <name>LockWords</name>
    <message numerus="yes">
        <source>Next try in %n s</source>
        <translation>
            <numerusform>Nächster Versuch in %n&#xa0;s</numerusform>
            <numerusform>Nächster Versuch in %n&#xa0;s</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked. Patient data hidden, sending continues.</source>
        <translation>Gesperrt. Patientendaten verborgen, Versand läuft weiter.</translation>
    </message>
    <message>
        <source>Locked. Patient data hidden.</source>
        <translation>Gesperrt. Patientendaten verborgen.</translation>
    </message>
    <message>
        <source>Only the digits 0 to 9</source>
        <translation>Nur Ziffern von 0 bis 9</translation>
    </message>
    <message numerus="yes">
        <source>At least %n digit(s)</source>
        <translation>
            <numerusform>Mindestens %n Ziffer</numerusform>
            <numerusform>Mindestens %n Ziffern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n digit(s)</source>
        <translation>
            <numerusform>Höchstens %n Ziffer</numerusform>
            <numerusform>Höchstens %n Ziffern</numerusform>
        </translation>
    </message>
    <message>
        <source>Too easy to guess; not like 1111 or 1234</source>
        <translation>Zu leicht zu erraten; nicht wie 1111 oder 1234</translation>
    </message>
    <message>
        <source>Wrong PIN</source>
        <translation>Falsche PIN</translation>
    </message>
    <message>
        <source>The PIN does not count any more. Enter the passphrase</source>
        <translation>Die PIN gilt nicht mehr. Bitte geben Sie die Passphrase ein</translation>
    </message>
</context>
<context>
    <name>MendWords</name>
    <message>
        <source>Use %1</source>
        <translation>%1 übernehmen</translation>
    </message>
    <message>
        <source>%1?</source>
        <extracomment>The likely value, e.g. &quot;65 kg?&quot;</extracomment>
        <translation>Meinten Sie %1?</translation>
    </message>
    <message>
        <source>Perhaps %1?</source>
        <extracomment>A name in Latin letters, of which the program is not sure</extracomment>
        <translation>Vielleicht %1?</translation>
    </message>
</context>
<context>
    <name>MomentWords</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <comment>age</comment>
        <translation>
            <numerusform>%n Jahr</numerusform>
            <numerusform>%n Jahre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <comment>age</comment>
        <translation>
            <numerusform>%n Monat</numerusform>
            <numerusform>%n Monate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>age</comment>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <comment>how long the oldest has been waiting</comment>
        <translation>
            <numerusform>%n&#xa0;Min</numerusform>
            <numerusform>%n&#xa0;Min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <comment>how long the oldest has been waiting</comment>
        <translation>
            <numerusform>%n&#xa0;Std</numerusform>
            <numerusform>%n&#xa0;Std</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>how long the oldest has been waiting</comment>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>%1</source>
        <comment>time</comment>
        <extracomment>A time of day within a sentence, e.g. &quot;Server not reachable since 14:02.&quot;</extracomment>
        <translation>%1&#xa0;Uhr</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date and time</comment>
        <extracomment>%1 is a date, %2 a time of day, within a sentence</extracomment>
        <translation>%1, %2&#xa0;Uhr</translation>
    </message>
</context>
<context>
    <name>MrzWords</name>
    <message>
        <source>Line %1 of %2 is missing</source>
        <translation>Zeile %1 von %2 fehlt</translation>
    </message>
    <message numerus="yes">
        <source>Line %1: %n character(s) missing</source>
        <translation>
            <numerusform>Zeile %1: %n Zeichen fehlt</numerusform>
            <numerusform>Zeile %1: %n Zeichen fehlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Line %1: %n character(s) too many</source>
        <translation>
            <numerusform>Zeile %1: %n Zeichen zu viel</numerusform>
            <numerusform>Zeile %1: %n Zeichen zu viel</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1, %2: a character was misread</source>
        <extracomment>%2 is a part of the document, e.g. &quot;date of birth&quot;</extracomment>
        <translation>Zeile %1, %2: Ein Zeichen wurde falsch gelesen</translation>
    </message>
    <message>
        <source>Line %1, %2: misread, the check digit does not match</source>
        <extracomment>%2 is a part of the document, e.g. &quot;date of birth&quot;</extracomment>
        <translation>Zeile %1, %2: falsch gelesen, die Prüfziffer stimmt nicht</translation>
    </message>
    <message>
        <source>A character was misread: the last check digit does not match</source>
        <translation>Ein Zeichen wurde falsch gelesen: Die letzte Prüfziffer stimmt nicht</translation>
    </message>
    <message>
        <source>The document&apos;s date of birth does not exist</source>
        <translation>Das Geburtsdatum im Dokument gibt es nicht</translation>
    </message>
    <message>
        <source>The letter %1 was taken as the digit %2, as the check digit proves (%3)</source>
        <extracomment>%1 is a letter, %2 a digit, %3 a part of the document, e.g. &quot;date of birth&quot;</extracomment>
        <translation>Der Buchstabe %1 wurde als Ziffer %2 gelesen, wie die Prüfziffer belegt (%3)</translation>
    </message>
    <message>
        <source>The document does not state the sex</source>
        <translation>Das Dokument gibt kein Geschlecht an</translation>
    </message>
    <message>
        <source>The document does not state the date of birth</source>
        <translation>Das Dokument gibt kein Geburtsdatum an</translation>
    </message>
    <message>
        <source>The document had no room for more letters: a name may be cut short</source>
        <translation>Im Dokument war kein Platz für weitere Buchstaben: Ein Name kann gekürzt sein</translation>
    </message>
    <message>
        <source>The document has one name only; it was entered as the first name</source>
        <translation>Das Dokument enthält nur einen Namen; er wurde als Vorname eingetragen</translation>
    </message>
    <message>
        <source>names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>document number</source>
        <translation>Dokumentennummer</translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>date of expiry</source>
        <translation>Ablaufdatum</translation>
    </message>
    <message>
        <source>additional data</source>
        <translation>Zusatzangaben</translation>
    </message>
    <message>
        <source>The document states only the year of birth: %1</source>
        <translation>Das Dokument gibt nur das Geburtsjahr an: %1</translation>
    </message>
    <message>
        <source>The document states only the month of birth: %1 %2</source>
        <extracomment>%1 is a month, %2 a year</extracomment>
        <translation>Das Dokument gibt nur den Geburtsmonat an: %1 %2</translation>
    </message>
    <message>
        <source>The reader is set to an English keyboard, this computer to a German one. The text was understood; please have the reader changed</source>
        <translation>Das Lesegerät ist auf eine englische Tastatur eingestellt, dieser Computer auf eine deutsche. Der Text wurde verstanden; bitte lassen Sie das Lesegerät umstellen</translation>
    </message>
    <message>
        <source>The reader is set to an English keyboard, this computer to a Nordic one. The text was understood; please have the reader changed</source>
        <translation>Das Lesegerät ist auf eine englische Tastatur eingestellt, dieser Computer auf eine nordische. Der Text wurde verstanden; bitte lassen Sie das Lesegerät umstellen</translation>
    </message>
    <message>
        <source>The reader is set to an English keyboard, this computer to another one. Please check Y and Z, and have the reader changed</source>
        <translation>Das Lesegerät ist auf eine englische Tastatur eingestellt, dieser Computer auf eine andere. Bitte prüfen Sie Y und Z und lassen Sie das Lesegerät umstellen</translation>
    </message>
    <message>
        <source>The reader is set to a German keyboard, this computer to an English one. The text was understood; please have the reader changed</source>
        <translation>Das Lesegerät ist auf eine deutsche Tastatur eingestellt, dieser Computer auf eine englische. Der Text wurde verstanden; bitte lassen Sie das Lesegerät umstellen</translation>
    </message>
    <message>
        <source>The reader is set to a Nordic keyboard, this computer to an English one. The text was understood; please have the reader changed</source>
        <translation>Das Lesegerät ist auf eine nordische Tastatur eingestellt, dieser Computer auf eine englische. Der Text wurde verstanden; bitte lassen Sie das Lesegerät umstellen</translation>
    </message>
    <message>
        <source>The reader is set to another keyboard than this computer, which has an English one. Please check Y and Z, and have the reader changed</source>
        <translation>Das Lesegerät ist auf eine andere Tastatur eingestellt als dieser Computer, der eine englische hat. Bitte prüfen Sie Y und Z und lassen Sie das Lesegerät umstellen</translation>
    </message>
    <message>
        <source>Reader and computer are not set to the same keyboard: Y and Z were exchanged. The text was understood; please have the reader changed</source>
        <translation>Lesegerät und Computer sind auf verschiedene Tastaturen eingestellt: Y und Z waren vertauscht. Der Text wurde verstanden; bitte lassen Sie das Lesegerät umstellen</translation>
    </message>
    <message>
        <source>The document could be read only in part. Please read it again, or complete the form</source>
        <translation>Das Dokument konnte nur zum Teil gelesen werden. Bitte lesen Sie es noch einmal ein oder ergänzen Sie das Formular</translation>
    </message>
    <message>
        <source>Read from the identity card. Please confirm the names</source>
        <translation>Aus dem Ausweis gelesen. Bitte prüfen Sie die Namen</translation>
    </message>
    <message>
        <source>Read from the passport. Please confirm the names</source>
        <translation>Aus dem Reisepass gelesen. Bitte prüfen Sie die Namen</translation>
    </message>
    <message>
        <source>Read from the visa. Please confirm the names</source>
        <translation>Aus dem Visum gelesen. Bitte prüfen Sie die Namen</translation>
    </message>
    <message>
        <source>How is the name spelt?</source>
        <translation>Wie schreibt sich der Name?</translation>
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
        <translation>Registriert, um %1&#xa0;Uhr vom Server bestätigt</translation>
    </message>
    <message>
        <source>Confirmed by the server on %1 at %2</source>
        <translation>Registriert, am %1 um %2&#xa0;Uhr vom Server bestätigt</translation>
    </message>
    <message>
        <source>Entered twice</source>
        <translation>Doppelt eingegeben</translation>
    </message>
    <message>
        <source>Entered by mistake</source>
        <translation>Irrtümlich eingegeben</translation>
    </message>
    <message>
        <source>Patient does not want to be registered</source>
        <translation>Patient möchte nicht registriert werden</translation>
    </message>
    <message>
        <source>Test entry</source>
        <translation>Testeingabe</translation>
    </message>
    <message>
        <source>Other reason</source>
        <translation>Anderer Grund</translation>
    </message>
    <message>
        <source>The server&apos;s answer was lost</source>
        <translation>Die Antwort des Servers ging verloren</translation>
    </message>
    <message>
        <source>This computer&apos;s access key may not look up whether the server has it</source>
        <translation>Der Zugangsschlüssel dieses Computers darf nicht nachsehen, ob der Server sie schon hat</translation>
    </message>
    <message>
        <source>Someone like this is already registered</source>
        <translation>Eine ähnliche Person ist bereits registriert</translation>
    </message>
    <message>
        <source>The server, the access key or the profile group was changed meanwhile</source>
        <translation>Server, Zugangsschlüssel oder Profilgruppe wurden inzwischen geändert</translation>
    </message>
    <message>
        <source>Sent a second time, again without an answer</source>
        <translation>Ein zweites Mal gesendet, wieder ohne Antwort</translation>
    </message>
    <message>
        <source>Saved on this computer, not yet sent</source>
        <translation>Auf diesem Computer gespeichert, noch nicht gesendet</translation>
    </message>
    <message>
        <source>Sending …</source>
        <translation>Wird gesendet&#xa0;…</translation>
    </message>
    <message>
        <source>Confirmed by the server</source>
        <translation>Registriert, vom Server bestätigt</translation>
    </message>
    <message>
        <source>Not accepted, please correct</source>
        <translation>Nicht angenommen, bitte korrigieren</translation>
    </message>
    <message>
        <source>Not confirmed yet; checking. Do not enter again</source>
        <translation>Noch nicht bestätigt, wird geprüft. Bitte nicht erneut eingeben</translation>
    </message>
    <message>
        <source>May already be registered, please decide</source>
        <translation>Möglicherweise schon registriert, bitte entscheiden</translation>
    </message>
    <message>
        <source>Discarded, not sent</source>
        <translation>Verworfen, nicht gesendet</translation>
    </message>
    <message>
        <source>Cannot be read with this key; it is kept</source>
        <translation>Mit diesem Schlüssel nicht lesbar; bleibt erhalten</translation>
    </message>
    <message>
        <source>Discarded, not sent: %1</source>
        <extracomment>%1 is the reason</extracomment>
        <translation>Verworfen, nicht gesendet: %1</translation>
    </message>
    <message>
        <source>(details erased)</source>
        <translation>(Angaben gelöscht)</translation>
    </message>
    <message>
        <source>(unreadable)</source>
        <translation>(nicht lesbar)</translation>
    </message>
    <message>
        <source>Registered twice at the service, one profile is to be removed</source>
        <translation>Beim Dienst doppelt registriert, ein Profil ist zu entfernen</translation>
    </message>
    <message>
        <source>Taken back into the form</source>
        <translation>Ins Formular zurückgeholt</translation>
    </message>
    <message>
        <source>Handed over to another computer, which sends it</source>
        <translation>An einen anderen Computer übergeben, der sendet</translation>
    </message>
    <message>
        <source>Taken back into the form, not sent</source>
        <translation>Ins Formular zurückgeholt, nicht gesendet</translation>
    </message>
    <message>
        <source>The patient wanted the details erased</source>
        <translation>Daten auf Wunsch des Patienten gelöscht</translation>
    </message>
</context>
<context>
    <name>ScriptWords</name>
    <message>
        <source>Arabic</source>
        <translation>arabische</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>armenische</translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation>bengalische</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>kyrillische</translation>
    </message>
    <message>
        <source>Devanagari</source>
        <translation>Devanagari-Buchstaben</translation>
    </message>
    <message>
        <source>Ethiopic</source>
        <translation>äthiopische</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>georgische</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>griechische</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>koreanische</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>chinesische</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>hebräische</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>japanische</translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation>Khmer-Buchstaben</translation>
    </message>
    <message>
        <source>Sinhala</source>
        <translation>singhalesische</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>tamilische</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>thailändische</translation>
    </message>
</context>
<context>
    <name>UnderstoodWords</name>
    <message>
        <source>Understood: %1</source>
        <translation>Erkannt: %1</translation>
    </message>
    <message>
        <source>Understood: %1, %2</source>
        <extracomment>%1 is the date of birth in words, %2 the age</extracomment>
        <translation>Erkannt: %1, %2</translation>
    </message>
    <message>
        <source>Understood: %1 %2</source>
        <extracomment>%1 is the country, %2 the phone number</extracomment>
        <translation>Erkannt: %1 %2</translation>
    </message>
</context>
<context>
    <name>clinic::ui::AuditDialog</name>
    <message>
        <source>Export the history</source>
        <translation>Verlauf exportieren</translation>
    </message>
    <message>
        <source>the last 30 days</source>
        <translation>die letzten 30 Tage</translation>
    </message>
    <message>
        <source>the last 12 months</source>
        <translation>die letzten 12 Monate</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>&amp;Zeitraum</translation>
    </message>
    <message>
        <source>&amp;With the patients&apos; details that are still kept here</source>
        <translation>&amp;Mit den Patientendaten, die hier noch gespeichert sind</translation>
    </message>
    <message>
        <source>The file is then not encrypted. Keep it where only those can read it who may, and delete it when it has served.</source>
        <translation>Die Datei ist dann nicht verschlüsselt. Bewahren Sie sie so auf, dass nur Berechtigte sie lesen können, und löschen Sie sie, sobald sie nicht mehr gebraucht wird.</translation>
    </message>
    <message>
        <source>Writes what was done with each registration, when, and by whom into a file that only you can read: as a table (.csv), or for programs (.json).</source>
        <translation>Schreibt in eine Datei, die nur Sie lesen können, was mit jeder Registrierung wann und von wem getan wurde: als Tabelle (.csv) oder für Programme (.json).</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>Table (*.csv);;For programs (*.json)</source>
        <translation>Tabelle (*.csv);;Für Programme (*.json)</translation>
    </message>
    <message>
        <source>Exporting …</source>
        <translation>Wird exportiert …</translation>
    </message>
</context>
<context>
    <name>clinic::ui::AuditFlow</name>
    <message numerus="yes">
        <source>History exported: %n event(s)</source>
        <translation>
            <numerusform>Verlauf exportiert: %n Ereignis</numerusform>
            <numerusform>Verlauf exportiert: %n Ereignisse</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::BannerBar</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Settings …</source>
        <translation>Einstellungen&#xa0;…</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Tries to send at once (F5)</source>
        <translation>Versucht sofort zu senden (F5)</translation>
    </message>
    <message>
        <source>Choose a PIN …</source>
        <translation>PIN wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Without a PIN only the passphrase opens this window again after a break</source>
        <translation>Ohne PIN öffnet nach einer Pause nur die Passphrase dieses Fenster wieder</translation>
    </message>
</context>
<context>
    <name>clinic::ui::ClinicPage</name>
    <message>
        <source>First name, then last name</source>
        <translation>Vorname, dann Nachname</translation>
    </message>
    <message>
        <source>Last name, then first name</source>
        <translation>Nachname, dann Vorname</translation>
    </message>
    <message>
        <source>erased at once</source>
        <translation>sofort löschen</translation>
    </message>
    <message>
        <source>&amp;Country</source>
        <translation>&amp;Land</translation>
    </message>
    <message>
        <source>For phone numbers without a country prefix, and for the order of day and month</source>
        <translation>Für Telefonnummern ohne Landesvorwahl und für die Reihenfolge von Tag und Monat</translation>
    </message>
    <message>
        <source>&amp;Patient&apos;s language in a new form</source>
        <translation>&amp;Korrespondenzsprache im neuen Formular</translation>
    </message>
    <message>
        <source>&amp;Instruction below the choice of sex</source>
        <translation>&amp;Hinweis unter der Auswahl des Geschlechts</translation>
    </message>
    <message>
        <source>&amp;Order of the names</source>
        <translation>&amp;Reihenfolge der Namen</translation>
    </message>
    <message>
        <source>&amp;Days that details stay on this computer once registered</source>
        <translation>&amp;Aufbewahrung auf diesem Computer nach der Registrierung (Tage)</translation>
    </message>
    <message>
        <source>Program &amp;language</source>
        <translation>&amp;Programmsprache</translation>
    </message>
    <message>
        <source>Automatic, by the program language</source>
        <translation>Automatisch, nach der Programmsprache</translation>
    </message>
    <message>
        <source>Time for &amp;Undo, in seconds</source>
        <translation>Zeit zum Rückgängigmachen (&amp;Sekunden)</translation>
    </message>
    <message>
        <source>So long a registration waits before it is sent; Undo takes it back into the form</source>
        <translation>So lange wartet eine Registrierung, bevor sie gesendet wird; „Rückgängig“ holt sie ins Formular zurück</translation>
    </message>
    <message>
        <source>none, sent at once</source>
        <translation>keine, sofort senden</translation>
    </message>
    <message>
        <source>Ask who is at &amp;work</source>
        <translation>Nach dem Namenskür&amp;zel fragen</translation>
    </message>
    <message>
        <source>The history then names the initials beside the user of the computer</source>
        <translation>Der Verlauf nennt dann neben der Benutzerkennung das Namenskürzel</translation>
    </message>
    <message>
        <source>&amp;Hours after which it asks again</source>
        <translation>Nach so vielen Stu&amp;nden erneut fragen</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>once per shift</source>
        <translation>einmal pro Schicht</translation>
    </message>
</context>
<context>
    <name>clinic::ui::Closing</name>
    <message numerus="yes">
        <source>%n registration(s) are not sent yet. They are safe on this computer and will be sent when the program is opened again.</source>
        <translation>
            <numerusform>%n Registrierung ist noch nicht gesendet. Sie ist auf diesem Computer sicher gespeichert und wird gesendet, sobald das Programm wieder geöffnet ist.</numerusform>
            <numerusform>%n Registrierungen sind noch nicht gesendet. Sie sind auf diesem Computer sicher gespeichert und werden gesendet, sobald das Programm wieder geöffnet ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>Quit and discard what was typed?</source>
        <translation>Beenden und die Eingaben verwerfen?</translation>
    </message>
    <message>
        <source>Discard and quit</source>
        <translation>Verwerfen und beenden</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Quit now?</source>
        <translation>Jetzt beenden?</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Nicht beenden</translation>
    </message>
</context>
<context>
    <name>clinic::ui::CompareView</name>
    <message>
        <source>Name not known</source>
        <translation>Name nicht bekannt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name, date of birth</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The service holds several who may be this person. Compare with:</source>
        <translation>Beim Dienst gibt es mehrere Profile, die infrage kommen. Vergleichen mit:</translation>
    </message>
    <message>
        <source>not typed</source>
        <translation>nicht eingegeben</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>date and time</comment>
        <translation>%1 um %2&#xa0;Uhr</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registriert am</translation>
    </message>
    <message>
        <source>Profile id</source>
        <translation>Profil-ID</translation>
    </message>
    <message>
        <source>Typed here</source>
        <translation>Hier eingegeben</translation>
    </message>
    <message>
        <source>Held by the service</source>
        <translation>Beim Dienst gespeichert</translation>
    </message>
    <message>
        <source>%1: typed %2, held %3</source>
        <extracomment>%1 is a field, %2 what was typed, %3 what the service holds</extracomment>
        <translation>%1: eingegeben %2, beim Dienst %3</translation>
    </message>
    <message>
        <source>What differs: %1.</source>
        <translation>Unterschiede: %1.</translation>
    </message>
    <message>
        <source>Not known to the service: %1.</source>
        <translation>Dem Dienst nicht bekannt: %1.</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>Keine Unterschiede.</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>abweichend</translation>
    </message>
</context>
<context>
    <name>clinic::ui::ConnectionPage</name>
    <message>
        <source>What is entered here comes from your administrator or from the service. It can be changed later in the settings.</source>
        <translation>Diese Angaben erhalten Sie von Ihrer IT oder vom Anbieter des Dienstes. Sie lassen sich später in den Einstellungen ändern.</translation>
    </message>
    <message>
        <source>&amp;Server address</source>
        <translation>&amp;Serveradresse</translation>
    </message>
    <message>
        <source>Access &amp;key</source>
        <translation>&amp;Zugangsschlüssel</translation>
    </message>
    <message>
        <source>Kept encrypted, for this server only, and never shown again</source>
        <translation>Wird verschlüsselt gespeichert, nur für diesen Server, und nie wieder angezeigt</translation>
    </message>
    <message>
        <source>Profile &amp;group</source>
        <translation>Profil&amp;gruppe</translation>
    </message>
    <message>
        <source>Of several, separated by commas, the first one is the default</source>
        <translation>Mehrere bitte durch Kommas trennen; die erste ist voreingestellt</translation>
    </message>
    <message>
        <source>Connection to the service</source>
        <translation>Verbindung zum Dienst</translation>
    </message>
    <message>
        <source>Enter the access key</source>
        <translation>Bitte geben Sie den Zugangsschlüssel ein</translation>
    </message>
    <message>
        <source>No access key has such characters. Copy it once more</source>
        <translation>Solche Zeichen kommen in keinem Zugangsschlüssel vor. Bitte noch einmal kopieren</translation>
    </message>
    <message>
        <source>Enter the server address</source>
        <translation>Bitte geben Sie die Serveradresse ein</translation>
    </message>
    <message>
        <source>Enter the profile group</source>
        <translation>Bitte geben Sie die Profilgruppe ein</translation>
    </message>
    <message>
        <source>Not a usable address: it begins with https://</source>
        <translation>Keine gültige Adresse: Sie muss mit https:// beginnen</translation>
    </message>
    <message>
        <source>A group is a UUID, or a name of small letters, digits and hyphens</source>
        <translation>Eine Gruppe ist eine UUID oder ein Name aus Kleinbuchstaben, Ziffern und Bindestrichen</translation>
    </message>
</context>
<context>
    <name>clinic::ui::DiscardDialog</name>
    <message>
        <source>Discard registration</source>
        <translation>Registrierung verwerfen</translation>
    </message>
    <message>
        <source>Discard the registration of %1? It is not sent, and the patient&apos;s details are erased from this computer.</source>
        <translation>Registrierung von %1 verwerfen? Sie wird nicht gesendet, und die Patientendaten werden auf diesem Computer gelöscht.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Bitte Grund wählen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>clinic::ui::DonePage</name>
    <message>
        <source>Registrations are sent to the service from now on.</source>
        <translation>Registrierungen werden ab jetzt an den Dienst gesendet.</translation>
    </message>
    <message>
        <source>Registrations are kept on this computer. They are sent once the access key and the profile group are entered in the settings.</source>
        <translation>Registrierungen bleiben vorerst auf diesem Computer. Sie werden gesendet, sobald Zugangsschlüssel und Profilgruppe in den Einstellungen eingetragen sind.</translation>
    </message>
    <message>
        <source>Your keychain opens them: at the start nobody is asked. The passphrase is needed only if the keychain fails.</source>
        <translation>Ihr Schlüsselbund öffnet sie: Beim Start wird nicht nach der Passphrase gefragt. Die Passphrase brauchen Sie nur, wenn der Schlüsselbund versagt.</translation>
    </message>
    <message>
        <source>The passphrase is asked for at each start.</source>
        <translation>Die Passphrase wird bei jedem Start abgefragt.</translation>
    </message>
    <message>
        <source>You can begin</source>
        <translation>Sie können beginnen</translation>
    </message>
</context>
<context>
    <name>clinic::ui::FileField</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Choose …</source>
        <translation>&amp;Auswählen&#xa0;…</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Bitte wählen Sie eine Datei</translation>
    </message>
    <message>
        <source>There is a file of this name already</source>
        <translation>Eine Datei dieses Namens gibt es schon</translation>
    </message>
</context>
<context>
    <name>clinic::ui::FormPage</name>
    <message>
        <source>New patient</source>
        <translation>Neuer Patient</translation>
    </message>
    <message>
        <source>Correct: %1</source>
        <translation>Korrektur: %1</translation>
    </message>
    <message>
        <source>(optional)</source>
        <translation>(optional)</translation>
    </message>
    <message>
        <source>&amp;First name</source>
        <extracomment>Mnemonics of the form must differ from each other and from the menus&apos; (English: P x V L H).</extracomment>
        <translation>&amp;Vorname</translation>
    </message>
    <message>
        <source>L&amp;ast name</source>
        <translation>&amp;Nachname</translation>
    </message>
    <message>
        <source>&amp;Date of birth</source>
        <translation>Ge&amp;burtsdatum</translation>
    </message>
    <message>
        <source>&amp;Sex</source>
        <translation>Ge&amp;schlecht</translation>
    </message>
    <message>
        <source>Ph&amp;one</source>
        <translation>&amp;Telefon</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-Mail</translation>
    </message>
    <message>
        <source>Hei&amp;ght (cm)</source>
        <translation>&amp;Größe (cm)</translation>
    </message>
    <message>
        <source>&amp;Weight (kg)</source>
        <translation>Ge&amp;wicht (kg)</translation>
    </message>
    <message>
        <source>Patient&apos;s lang&amp;uage</source>
        <translation>&amp;Korrespondenzsprache</translation>
    </message>
    <message>
        <source>&amp;Register</source>
        <translation>&amp;Registrieren</translation>
    </message>
    <message>
        <source>Co&amp;rrect and send again</source>
        <translation>Korr&amp;igieren und erneut senden</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Enter</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>&amp;Cancel correction</source>
        <translation>Korrekt&amp;ur abbrechen</translation>
    </message>
</context>
<context>
    <name>clinic::ui::GroupChooser</name>
    <message>
        <source>Profile group:</source>
        <translation>Profilgruppe:</translation>
    </message>
    <message>
        <source>Cha&amp;nge</source>
        <extracomment>Opens the list of profile groups. The mnemonic must not be one of the form&apos;s or the menus&apos; (see PatientForm).</extracomment>
        <translation>Än&amp;dern</translation>
    </message>
    <message>
        <source>Change the profile group</source>
        <translation>Profilgruppe ändern</translation>
    </message>
</context>
<context>
    <name>clinic::ui::HiddenList</name>
    <message>
        <source>The list is hidden</source>
        <translation>Die Liste ist ausgeblendet</translation>
    </message>
    <message>
        <source>Show the list (F9)</source>
        <translation>Liste einblenden (F9)</translation>
    </message>
</context>
<context>
    <name>clinic::ui::InitialsDialog</name>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Who is at work?</source>
        <translation>Wer arbeitet gerade an diesem Computer?</translation>
    </message>
    <message>
        <source>From now on the history of each registration names you with it. Nothing you typed is lost.</source>
        <translation>Im Verlauf jeder Registrierung steht ab jetzt Ihr Kürzel. Was Sie eingegeben haben, geht nicht verloren.</translation>
    </message>
    <message>
        <source>Your &amp;initials, 1 to 5 letters</source>
        <translation>Ihr &amp;Namenskürzel, 1 bis 5 Buchstaben</translation>
    </message>
</context>
<context>
    <name>clinic::ui::KeysPage</name>
    <message>
        <source>Each of these opens the registrations that are kept on this computer. What is changed here is changed at once.</source>
        <translation>Jeder dieser Zugänge öffnet die Registrierungen auf diesem Computer. Änderungen hier gelten sofort.</translation>
    </message>
    <message>
        <source>What opens the registrations</source>
        <translation>Was die Registrierungen öffnet</translation>
    </message>
    <message>
        <source>What opens them</source>
        <translation>Zugang</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>&amp;Add a passphrase …</source>
        <translation>Passphrase &amp;hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Change a pass&amp;phrase …</source>
        <translation>Passphrase än&amp;dern&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Remove …</source>
        <translation>&amp;Entfernen&#xa0;…</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <extracomment>%1 is e.g. &quot;Keychain of anna&quot;, the user who is at the computer</extracomment>
        <translation>%1 (Sie)</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>The passphrase was added.</source>
        <translation>Die Passphrase wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>The passphrase was changed. The old one opens nothing any more.</source>
        <translation>Die Passphrase wurde geändert. Die alte öffnet nichts mehr.</translation>
    </message>
    <message>
        <source>Waiting for the keychain …</source>
        <translation>Warten auf den Schlüsselbund&#xa0;…</translation>
    </message>
    <message>
        <source>From the next start on you are asked for a passphrase.</source>
        <translation>Ab dem nächsten Start werden Sie nach einer Passphrase gefragt.</translation>
    </message>
    <message>
        <source>From now on your keychain opens the registrations.</source>
        <translation>Ab jetzt öffnet Ihr Schlüsselbund die Registrierungen.</translation>
    </message>
    <message>
        <source>Remove this way in?</source>
        <translation>Diesen Zugang entfernen?</translation>
    </message>
    <message>
        <source>It opens nothing any more afterwards. This cannot be undone.</source>
        <translation>Dieser Zugang öffnet danach nichts mehr. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>It was removed and opens nothing any more.</source>
        <translation>Der Zugang wurde entfernt und öffnet nichts mehr.</translation>
    </message>
    <message>
        <source>Stop using my &amp;keychain</source>
        <translation>&amp;Schlüsselbund nicht mehr verwenden</translation>
    </message>
    <message>
        <source>Use my &amp;keychain</source>
        <translation>&amp;Schlüsselbund verwenden</translation>
    </message>
</context>
<context>
    <name>clinic::ui::LockNotice</name>
    <message>
        <source>any key keeps it open</source>
        <translation>beliebige Taste drücken, um offen zu bleiben</translation>
    </message>
    <message numerus="yes">
        <source>Locks in %n s</source>
        <translation>
            <numerusform>Sperrt in %n&#xa0;s</numerusform>
            <numerusform>Sperrt in %n&#xa0;s</numerusform>
        </translation>
    </message>
    <message>
        <source>Locks soon</source>
        <translation>Sperrt gleich</translation>
    </message>
</context>
<context>
    <name>clinic::ui::LockPage</name>
    <message>
        <source>Enter the PIN</source>
        <translation>Bitte geben Sie die PIN ein</translation>
    </message>
    <message>
        <source>Enter the passphrase</source>
        <translation>Bitte geben Sie die Passphrase ein</translation>
    </message>
    <message numerus="yes">
        <source>Next try in %n s</source>
        <translation>
            <numerusform>Nächster Versuch in %n&#xa0;s</numerusform>
            <numerusform>Nächster Versuch in %n&#xa0;s</numerusform>
        </translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Entsperren</translation>
    </message>
    <message>
        <source>Then &amp;choose a PIN, which is shorter</source>
        <translation>Danach eine kürzere PIN &amp;wählen</translation>
    </message>
    <message>
        <source>The passphrase unlocks as well.</source>
        <translation>Die Passphrase entsperrt auch.</translation>
    </message>
    <message>
        <source>No PIN is chosen yet.</source>
        <translation>Es ist noch keine PIN gewählt.</translation>
    </message>
    <message>
        <source>Too many wrong PINs were entered. After the passphrase the PIN counts again.</source>
        <translation>Es wurden zu viele falsche PINs eingegeben. Nach der Passphrase gilt die PIN wieder.</translation>
    </message>
    <message>
        <source>In training no PIN is needed until you choose one in the settings.</source>
        <translation>Im Übungsmodus brauchen Sie keine PIN, bis Sie in den Einstellungen eine wählen.</translation>
    </message>
    <message>
        <source>P&amp;IN</source>
        <translation>P&amp;IN</translation>
    </message>
    <message>
        <source>Pa&amp;ssphrase</source>
        <translation>Pa&amp;ssphrase</translation>
    </message>
</context>
<context>
    <name>clinic::ui::MainMenu</name>
    <message>
        <source>&amp;Patient</source>
        <translation>&amp;Patient</translation>
    </message>
    <message>
        <source>&amp;New patient</source>
        <translation>&amp;Neuer Patient</translation>
    </message>
    <message>
        <source>&amp;Register</source>
        <translation>&amp;Registrieren</translation>
    </message>
    <message>
        <source>&amp;Settings …</source>
        <translation>&amp;Einstellungen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Outbo&amp;x</source>
        <translation>P&amp;ostausgang</translation>
    </message>
    <message>
        <source>&amp;Try now</source>
        <translation>&amp;Jetzt versuchen</translation>
    </message>
    <message>
        <source>&amp;Open the selected registration</source>
        <translation>Ausgewählte Registrierung ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Show all &amp;details</source>
        <translation>Alle &amp;Angaben anzeigen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Switch between form and list</source>
        <translation>Zwischen Formular und Liste &amp;wechseln</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>Spra&amp;che</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About Clinic Intake</source>
        <translation>Über &amp;Clinic Intake</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Über &amp;Qt</translation>
    </message>
    <message>
        <source>&amp;Hand over to another computer …</source>
        <translation>An einen anderen Computer ü&amp;bergeben&#xa0;…</translation>
    </message>
    <message>
        <source>Ta&amp;ke over from another computer …</source>
        <translation>Von einem anderen Computer über&amp;nehmen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Lock now</source>
        <translation>Jetzt &amp;sperren</translation>
    </message>
    <message>
        <source>&amp;Hide the list</source>
        <translation>&amp;Liste ausblenden</translation>
    </message>
    <message>
        <source>Change &amp;initials …</source>
        <translation>&amp;Kürzel wechseln …</translation>
    </message>
    <message>
        <source>&amp;Export the history …</source>
        <translation>&amp;Verlauf exportieren …</translation>
    </message>
    <message>
        <source>&amp;Report for support …</source>
        <translation>&amp;Bericht für den Support …</translation>
    </message>
</context>
<context>
    <name>clinic::ui::MainWindow</name>
    <message>
        <source>Training mode: invented data only, nothing leaves this computer</source>
        <translation>Übungsmodus: nur erfundene Daten, nichts verlässt diesen Computer</translation>
    </message>
    <message>
        <source>Discard what was typed?</source>
        <translation>Eingaben verwerfen?</translation>
    </message>
    <message>
        <source>The details in the form are not saved yet.</source>
        <translation>Die Angaben im Formular sind noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>The form holds details that are not saved yet. To correct another registration they have to make room.</source>
        <translation>Im Formular stehen Angaben, die noch nicht gespeichert sind. Um eine andere Registrierung zu korrigieren, muss es geleert werden.</translation>
    </message>
    <message>
        <source>Patient registration at the front desk. Licence: Apache-2.0.</source>
        <translation>Patientenregistrierung am Empfang. Lizenz: Apache-2.0.</translation>
    </message>
    <message>
        <source>The form holds details that are not saved yet. Unlock first, then quit.</source>
        <translation>Im Formular stehen Angaben, die noch nicht gespeichert sind. Bitte erst entsperren, dann beenden.</translation>
    </message>
    <message>
        <source>At work: %1</source>
        <extracomment>%1 are a person&apos;s initials</extracomment>
        <translation>Kürzel: %1</translation>
    </message>
    <message>
        <source>Change initials …</source>
        <translation>Kürzel wechseln …</translation>
    </message>
</context>
<context>
    <name>clinic::ui::MovingDialog</name>
    <message>
        <source>Hand over to another computer</source>
        <translation>An einen anderen Computer übergeben</translation>
    </message>
    <message>
        <source>Take over from another computer</source>
        <translation>Von einem anderen Computer übernehmen</translation>
    </message>
    <message>
        <source>Everything that waits here goes into one encrypted file, and another computer sends it. It stays in the list of this computer, but is not sent from here any more.</source>
        <translation>Alles, was hier noch wartet, kommt in eine verschlüsselte Datei und wird von einem anderen Computer gesendet. Es bleibt in der Liste dieses Computers stehen, wird von hier aus aber nicht mehr gesendet.</translation>
    </message>
    <message>
        <source>Takes the registrations that another computer has handed over from their file. From then on this computer sends them.</source>
        <translation>Übernimmt die Registrierungen, die ein anderer Computer in einer Datei übergeben hat. Ab dann sendet sie dieser Computer.</translation>
    </message>
    <message>
        <source>&amp;Passphrase of the file</source>
        <translation>&amp;Passphrase der Datei</translation>
    </message>
    <message>
        <source>Passphrase &amp;again</source>
        <translation>Passphrase &amp;wiederholen</translation>
    </message>
    <message>
        <source>Choose one of at least 8 characters, and do not keep it with the file: whoever has both can read the patients&apos; details. Without it nobody can.</source>
        <translation>Bitte wählen Sie mindestens 8 Zeichen und bewahren Sie die Passphrase nicht bei der Datei auf: Wer beides hat, kann die Patientendaten lesen. Ohne Passphrase kann es niemand.</translation>
    </message>
    <message>
        <source>&amp;Hand over</source>
        <translation>Ü&amp;bergeben</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>Über&amp;nehmen</translation>
    </message>
    <message>
        <source>Registrations for another computer (*.handover)</source>
        <translation>Registrierungen für einen anderen Computer (*.handover)</translation>
    </message>
    <message>
        <source>Enter the passphrase</source>
        <translation>Bitte geben Sie die Passphrase ein</translation>
    </message>
    <message>
        <source>The two passphrases differ</source>
        <translation>Die beiden Passphrasen sind verschieden</translation>
    </message>
    <message>
        <source>Handing over …</source>
        <translation>Wird übergeben&#xa0;…</translation>
    </message>
    <message>
        <source>Taking over …</source>
        <translation>Wird übernommen&#xa0;…</translation>
    </message>
</context>
<context>
    <name>clinic::ui::MovingFlow</name>
    <message>
        <source>They are in the file %1. Choose “Take over from another computer” on the other computer. From here they are not sent any more.</source>
        <translation>Datei: %1. Wählen Sie am anderen Computer „Von einem anderen Computer übernehmen“. Von hier aus wird nichts davon mehr gesendet.</translation>
    </message>
    <message>
        <source>Nothing is waiting here. No file was made.</source>
        <translation>Hier wartet nichts. Es wurde keine Datei angelegt.</translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) stayed here: they were just being sent.</source>
        <translation>
            <numerusform>%n Registrierung blieb hier, weil sie gerade gesendet wurde.</numerusform>
            <numerusform>%n Registrierungen blieben hier, weil sie gerade gesendet wurden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) stayed here: they cannot be read with this key.</source>
        <translation>
            <numerusform>%n Registrierung blieb hier, weil sie mit diesem Schlüssel nicht lesbar ist.</numerusform>
            <numerusform>%n Registrierungen blieben hier, weil sie mit diesem Schlüssel nicht lesbar sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) handed over</source>
        <translation>
            <numerusform>%n Registrierung übergeben</numerusform>
            <numerusform>%n Registrierungen übergeben</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was handed over</source>
        <translation>Es wurde nichts übergeben</translation>
    </message>
    <message>
        <source>This computer sends them now. The file is not needed any more: delete it.</source>
        <translation>Dieser Computer sendet sie jetzt. Die Datei wird nicht mehr gebraucht: Bitte löschen Sie sie.</translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) of the file were here already and were left as they are.</source>
        <translation>
            <numerusform>%n Registrierung aus der Datei war schon hier und blieb unverändert.</numerusform>
            <numerusform>%n Registrierungen aus der Datei waren schon hier und blieben unverändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) taken over</source>
        <translation>
            <numerusform>%n Registrierung übernommen</numerusform>
            <numerusform>%n Registrierungen übernommen</numerusform>
        </translation>
    </message>
    <message>
        <source>The file holds nothing new</source>
        <translation>Die Datei enthält nichts Neues</translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) stayed here: the patient wants the details erased.</source>
        <translation>
            <numerusform>%n Registrierung blieb hier: Die Daten sollen auf Wunsch des Patienten gelöscht werden.</numerusform>
            <numerusform>%n Registrierungen blieben hier: Die Daten sollen auf Wunsch der Patienten gelöscht werden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::NewPassphrase</name>
    <message>
        <source>At least %1 characters</source>
        <translation>Mindestens %1 Zeichen</translation>
    </message>
    <message>
        <source>At least %1 characters, please</source>
        <translation>Bitte mindestens %1 Zeichen</translation>
    </message>
    <message>
        <source>The two passphrases differ</source>
        <translation>Die beiden Passphrasen sind verschieden</translation>
    </message>
</context>
<context>
    <name>clinic::ui::OutboxModel</name>
    <message>
        <source>Needs your attention (%1)</source>
        <translation>Bitte bearbeiten (%1)</translation>
    </message>
    <message>
        <source>Waiting to be sent (%1)</source>
        <translation>Noch zu senden (%1)</translation>
    </message>
    <message>
        <source>Registered today (%1)</source>
        <translation>Heute registriert (%1)</translation>
    </message>
    <message>
        <source>Correct and send again</source>
        <translation>Korrigieren und erneut senden</translation>
    </message>
    <message>
        <source>Compare and decide</source>
        <translation>Vergleichen und entscheiden</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>clinic::ui::OutboxView</name>
    <message>
        <source>No registrations today yet</source>
        <translation>Heute noch keine Registrierungen</translation>
    </message>
    <message>
        <source>Registrations</source>
        <translation>Registrierungen</translation>
    </message>
</context>
<context>
    <name>clinic::ui::OutcomeLine</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Takes the last registration back into the form before it is sent</source>
        <translation>Holt die letzte Registrierung ins Formular zurück, bevor sie gesendet wird</translation>
    </message>
</context>
<context>
    <name>clinic::ui::PassphraseDialog</name>
    <message>
        <source>Add a passphrase</source>
        <translation>Passphrase hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Name, for the list</source>
        <translation>&amp;Name für die Liste</translation>
    </message>
    <message>
        <source>For example where it is kept; not the passphrase itself</source>
        <translation>Zum Beispiel, wo sie aufbewahrt wird; nicht die Passphrase selbst</translation>
    </message>
    <message>
        <source>Change a passphrase</source>
        <translation>Passphrase ändern</translation>
    </message>
    <message>
        <source>&amp;Old passphrase</source>
        <translation>&amp;Alte Passphrase</translation>
    </message>
    <message>
        <source>The one that is to be replaced</source>
        <translation>Die, die ersetzt werden soll</translation>
    </message>
    <message>
        <source>New &amp;passphrase</source>
        <translation>Neue &amp;Passphrase</translation>
    </message>
    <message>
        <source>Passphrase &amp;again</source>
        <translation>Passphrase &amp;wiederholen</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>Ä&amp;ndern</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Enter the old passphrase</source>
        <translation>Bitte geben Sie die alte Passphrase ein</translation>
    </message>
    <message>
        <source>Your PIN, &amp;or a passphrase</source>
        <translation>Ihre PIN &amp;oder eine Passphrase</translation>
    </message>
    <message>
        <source>One that opens the registrations today</source>
        <translation>Eine, mit der sich die Registrierungen heute öffnen lassen</translation>
    </message>
    <message>
        <source>Enter your PIN or a passphrase</source>
        <translation>Bitte geben Sie Ihre PIN oder eine Passphrase ein</translation>
    </message>
</context>
<context>
    <name>clinic::ui::PassphrasePage</name>
    <message>
        <source>&amp;Let my keychain open them, so that nobody is asked at the start</source>
        <translation>&amp;Mein Schlüsselbund soll die Registrierungen öffnen, ohne Frage nach der Passphrase beim Start</translation>
    </message>
    <message>
        <source>Registrations are kept on this computer, encrypted, until the server has confirmed them. Choose a passphrase that opens them whatever happens, and keep it in a safe place: without it nobody can read what is saved here, not even the maker of this program.</source>
        <translation>Registrierungen bleiben verschlüsselt auf diesem Computer, bis der Server sie bestätigt hat. Wählen Sie eine Passphrase, die sie in jedem Fall öffnet, und bewahren Sie sie sicher auf: Ohne sie kann niemand lesen, was hier gespeichert ist, auch nicht der Hersteller dieses Programms.</translation>
    </message>
    <message>
        <source>Recovery &amp;passphrase</source>
        <translation>&amp;Passphrase zur Wiederherstellung</translation>
    </message>
    <message>
        <source>Passphrase &amp;again</source>
        <translation>Passphrase &amp;wiederholen</translation>
    </message>
    <message>
        <source>The passphrase is set.</source>
        <translation>Die Passphrase ist festgelegt.</translation>
    </message>
    <message>
        <source>Data folder: %1</source>
        <translation>Datenordner: %1</translation>
    </message>
    <message>
        <source>Recovery passphrase</source>
        <translation>Passphrase zur Wiederherstellung</translation>
    </message>
</context>
<context>
    <name>clinic::ui::PinDialog</name>
    <message>
        <source>Change the PIN</source>
        <translation>PIN ändern</translation>
    </message>
    <message>
        <source>Choose a PIN</source>
        <translation>PIN wählen</translation>
    </message>
    <message>
        <source>The PIN unlocks the window when it is locked: %1 to %2 digits, only for you on this computer.</source>
        <translation>Mit der PIN entsperren Sie das Fenster: %1 bis %2 Ziffern, nur für Sie an diesem Computer.</translation>
    </message>
    <message>
        <source>Until you have one, only the passphrase unlocks it.</source>
        <translation>Solange Sie keine haben, entsperrt nur die Passphrase.</translation>
    </message>
    <message>
        <source>&amp;Old PIN, or passphrase</source>
        <translation>&amp;Alte PIN oder Passphrase</translation>
    </message>
    <message>
        <source>New &amp;PIN</source>
        <translation>Neue &amp;PIN</translation>
    </message>
    <message>
        <source>PIN &amp;again</source>
        <translation>PIN &amp;wiederholen</translation>
    </message>
    <message>
        <source>&amp;Set PIN and lock</source>
        <translation>PIN &amp;setzen und sperren</translation>
    </message>
    <message>
        <source>&amp;Set PIN</source>
        <translation>PIN &amp;setzen</translation>
    </message>
    <message>
        <source>&amp;Lock without PIN</source>
        <translation>&amp;Ohne PIN sperren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Enter the old PIN, or the passphrase</source>
        <translation>Bitte geben Sie die alte PIN oder die Passphrase ein</translation>
    </message>
    <message>
        <source>The two PINs differ</source>
        <translation>Die beiden PINs sind verschieden</translation>
    </message>
</context>
<context>
    <name>clinic::ui::PrivacyPage</name>
    <message>
        <source>&amp;Lock after so many minutes without a key or the mouse</source>
        <translation>&amp;Sperren nach so vielen Minuten ohne Taste oder Maus</translation>
    </message>
    <message>
        <source>It says so thirty seconds before. Ctrl+L locks at once; it also locks with the computer&apos;s screen. Sending continues.</source>
        <translation>Eine Meldung erscheint 30&#xa0;Sekunden vorher. Strg+L sperrt sofort, ebenso die Bildschirmsperre des Computers. Der Versand läuft weiter.</translation>
    </message>
    <message>
        <source>never by itself</source>
        <translation>nie von selbst</translation>
    </message>
    <message>
        <source>PIN of the privacy lock</source>
        <translation>PIN für den Sichtschutz</translation>
    </message>
    <message>
        <source>Change the &amp;PIN …</source>
        <translation>&amp;PIN ändern&#xa0;…</translation>
    </message>
    <message>
        <source>Choose a &amp;PIN …</source>
        <translation>&amp;PIN wählen&#xa0;…</translation>
    </message>
    <message>
        <source>The PIN or the passphrase unlocks the window.</source>
        <translation>Die PIN oder die Passphrase entsperrt das Fenster.</translation>
    </message>
    <message>
        <source>No PIN is chosen yet: only the passphrase unlocks the window.</source>
        <translation>Es ist noch keine PIN gewählt: Nur die Passphrase entsperrt das Fenster.</translation>
    </message>
</context>
<context>
    <name>clinic::ui::RecordDesk</name>
    <message>
        <source>Nothing was changed</source>
        <translation>Es wurde nichts geändert</translation>
    </message>
    <message>
        <source>This registration was sent or changed meanwhile. The list shows what became of it.</source>
        <translation>Diese Registrierung wurde inzwischen gesendet oder geändert. Die Liste zeigt, was daraus geworden ist.</translation>
    </message>
    <message>
        <source>Send this registration again?</source>
        <translation>Diese Registrierung erneut senden?</translation>
    </message>
    <message>
        <source>If the patient is registered already, they will then be registered twice. Look them up first.</source>
        <translation>Falls die Person schon registriert ist, wird sie dadurch doppelt registriert. Bitte sehen Sie zuerst beim Dienst nach.</translation>
    </message>
    <message>
        <source>Different person, send</source>
        <translation>Andere Person, senden</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Nicht senden</translation>
    </message>
    <message>
        <source>Send it from this computer after all?</source>
        <translation>Doch von diesem Computer senden?</translation>
    </message>
    <message>
        <source>It was handed over to another computer. Only if that computer does not have it and nobody will take it over there: otherwise the patient is registered twice.</source>
        <translation>Diese Registrierung wurde an einen anderen Computer übergeben. Senden Sie sie nur, wenn der andere Computer sie nicht hat und auch nicht mehr übernimmt: Sonst wird die Person doppelt registriert.</translation>
    </message>
    <message>
        <source>Send from this computer</source>
        <translation>Von diesem Computer senden</translation>
    </message>
    <message>
        <source>Is the second profile removed at the service?</source>
        <translation>Ist das zweite Profil beim Dienst entfernt?</translation>
    </message>
    <message>
        <source>This computer then keeps only the first one and asks no more.</source>
        <translation>Dieser Computer behält dann nur das erste Profil und fragt nicht mehr nach.</translation>
    </message>
    <message>
        <source>Yes, it is removed</source>
        <translation>Ja, es ist entfernt</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>Is %1 the person whose profile is shown?</source>
        <translation>Ist %1 die Person, deren Profil angezeigt wird?</translation>
    </message>
    <message>
        <source>This registration is then not sent. It counts as registered with that profile, and nothing is changed at the service.</source>
        <translation>Diese Registrierung wird dann nicht gesendet. Sie gilt mit diesem Profil als registriert, beim Dienst wird nichts geändert.</translation>
    </message>
    <message>
        <source>Same person, do not send</source>
        <translation>Dieselbe Person, nicht senden</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>The details are erased a little later</source>
        <translation>Die Daten werden etwas später gelöscht</translation>
    </message>
    <message>
        <source>They are still needed to find out what the service holds of this registration. This computer erases them by itself as soon as that is known.</source>
        <translation>Die Daten werden noch gebraucht, um festzustellen, was beim Dienst zu dieser Registrierung gespeichert ist. Dieser Computer löscht sie von selbst, sobald das feststeht.</translation>
    </message>
</context>
<context>
    <name>clinic::ui::RecordPane</name>
    <message>
        <source>It is sent automatically as soon as the server can be reached. Until then it can be corrected.</source>
        <translation>Diese Registrierung wird automatisch gesendet, sobald der Server erreichbar ist. Bis dahin können Sie sie korrigieren.</translation>
    </message>
    <message>
        <source>It is being sent at this moment. Please wait for the outcome.</source>
        <translation>Diese Registrierung wird gerade gesendet. Bitte warten Sie das Ergebnis ab.</translation>
    </message>
    <message>
        <source>It is registered and cannot be changed here.</source>
        <translation>Diese Registrierung ist abgeschlossen und kann hier nicht mehr geändert werden.</translation>
    </message>
    <message>
        <source>The server did not accept it. Nothing was registered.</source>
        <translation>Der Server hat die Angaben nicht angenommen. Es wurde nichts registriert.</translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <translation>Der Server meldet: %1</translation>
    </message>
    <message>
        <source>The server may already have it. This is being checked; please wait, and do not enter it again.</source>
        <translation>Der Server hat diese Registrierung möglicherweise schon. Das wird geprüft; bitte warten Sie und geben Sie nichts erneut ein.</translation>
    </message>
    <message>
        <source>Look the patient up at the service. Nothing more is sent until you decide.</source>
        <translation>Bitte sehen Sie beim Dienst nach, ob die Person dort schon registriert ist. Bis Sie entscheiden, wird diese Registrierung nicht gesendet.</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Grund: %1</translation>
    </message>
    <message>
        <source>Server on “%1”</source>
        <translation>Server zu „%1“</translation>
    </message>
    <message>
        <source>Its details cannot be read with the key at hand. They are kept as they are; tell your administrator.</source>
        <translation>Die Angaben sind mit dem vorhandenen Schlüssel nicht lesbar. Sie bleiben unverändert erhalten; bitte informieren Sie Ihre IT.</translation>
    </message>
    <message>
        <source>The patient&apos;s details have been erased from this computer.</source>
        <translation>Die Patientendaten wurden auf diesem Computer gelöscht.</translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation>Zurück zum Formular</translation>
    </message>
    <message>
        <source>What happened so far</source>
        <translation>Bisheriger Verlauf</translation>
    </message>
    <message>
        <source>Profile id</source>
        <translation>Profil-ID</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Korrigieren</translation>
    </message>
    <message>
        <source>Correct and send again</source>
        <translation>Korrigieren und erneut senden</translation>
    </message>
    <message>
        <source>Send again unchanged</source>
        <translation>Unverändert erneut senden</translation>
    </message>
    <message>
        <source>Same person, do not send</source>
        <translation>Dieselbe Person, nicht senden</translation>
    </message>
    <message>
        <source>Copy profile id</source>
        <translation>Profil-ID kopieren</translation>
    </message>
    <message>
        <source>Discard …</source>
        <translation>Verwerfen&#xa0;…</translation>
    </message>
    <message>
        <source>The service holds two profiles for this one registration. Compare them there and have the one removed that is not in use.</source>
        <translation>Beim Dienst gibt es zu dieser einen Registrierung zwei Profile. Bitte vergleichen Sie sie dort und lassen Sie das nicht verwendete entfernen.</translation>
    </message>
    <message>
        <source>Compare what was typed with what the service holds. Nothing more is sent until you decide.</source>
        <translation>Bitte vergleichen Sie die Eingaben mit den Angaben beim Dienst. Bis Sie entscheiden, wird diese Registrierung nicht gesendet.</translation>
    </message>
    <message>
        <source>Second profile id</source>
        <translation>Zweite Profil-ID</translation>
    </message>
    <message>
        <source>Undo, back into the form</source>
        <translation>Rückgängig, zurück ins Formular</translation>
    </message>
    <message>
        <source>Different person, send</source>
        <translation>Andere Person, senden</translation>
    </message>
    <message>
        <source>Send from this computer after all</source>
        <translation>Doch von diesem Computer senden</translation>
    </message>
    <message>
        <source>Done, the second one is removed</source>
        <translation>Erledigt, das zweite ist entfernt</translation>
    </message>
    <message>
        <source>Copy second profile id</source>
        <translation>Zweite Profil-ID kopieren</translation>
    </message>
    <message>
        <source>Nothing more is sent from here. Once the other computer has sent it, it can be discarded here.</source>
        <translation>Von hier aus wird nichts mehr gesendet. Sobald der andere Computer gesendet hat, kann die Registrierung hier verworfen werden.</translation>
    </message>
    <message>
        <source>The patient wants the details erased. That happens by itself as soon as it is known what became of this registration.</source>
        <translation>Die Daten sollen auf Wunsch des Patienten gelöscht werden. Das geschieht von selbst, sobald feststeht, was aus dieser Registrierung geworden ist.</translation>
    </message>
    <message>
        <source>Erase the details …</source>
        <translation>Daten löschen …</translation>
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
        <translation>Der Postausgang ist noch nicht geöffnet. Ihre Eingaben bleiben erhalten.</translation>
    </message>
    <message>
        <source>This registration is no longer in the outbox, so the correction was not saved.</source>
        <translation>Diese Registrierung ist nicht mehr im Postausgang, die Korrektur wurde daher nicht gespeichert.</translation>
    </message>
    <message>
        <source>This registration was sent or changed meanwhile, so the correction was not saved. See in the list what became of it.</source>
        <translation>Diese Registrierung wurde inzwischen gesendet oder geändert, die Korrektur wurde daher nicht gespeichert. Die Liste zeigt, was daraus geworden ist.</translation>
    </message>
    <message numerus="yes">
        <source>Saved. Sending in %n s</source>
        <translation>
            <numerusform>Gespeichert. Wird in %n&#xa0;s gesendet</numerusform>
            <numerusform>Gespeichert. Wird in %n&#xa0;s gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved. It can be undone for a moment.</source>
        <translation>Gespeichert. Kann noch kurz rückgängig gemacht werden.</translation>
    </message>
</context>
<context>
    <name>clinic::ui::SamePersonDialog</name>
    <message>
        <source>Same person</source>
        <translation>Dieselbe Person</translation>
    </message>
    <message>
        <source>%1 is registered already, and this registration is not to be sent. Enter the id of the profile at the service, so that it can be found again.</source>
        <translation>%1 ist schon registriert, diese Registrierung wird nicht gesendet. Bitte geben Sie die ID des Profils beim Dienst ein, damit es wiedergefunden werden kann.</translation>
    </message>
    <message>
        <source>&amp;Profile id</source>
        <translation>&amp;Profil-ID</translation>
    </message>
    <message>
        <source>Same person, do not send</source>
        <translation>Dieselbe Person, nicht senden</translation>
    </message>
    <message>
        <source>Not a whole profile id yet: 32 letters a to f and digits in five parts</source>
        <translation>Noch unvollständig: 32 Zeichen (0–9, a–f) in fünf Gruppen</translation>
    </message>
</context>
<context>
    <name>clinic::ui::ServerPage</name>
    <message>
        <source>Forget</source>
        <translation>Schlüssel löschen</translation>
    </message>
    <message>
        <source>&amp;Server address</source>
        <translation>&amp;Serveradresse</translation>
    </message>
    <message>
        <source>Access &amp;key</source>
        <translation>&amp;Zugangsschlüssel</translation>
    </message>
    <message>
        <source>Kept encrypted, for this server only, and never shown again</source>
        <translation>Wird verschlüsselt gespeichert, nur für diesen Server, und nie wieder angezeigt</translation>
    </message>
    <message>
        <source>Profile &amp;groups</source>
        <translation>Profil&amp;gruppen</translation>
    </message>
    <message>
        <source>One on each line; the first one is the default</source>
        <translation>Eine pro Zeile; die erste ist voreingestellt</translation>
    </message>
    <message>
        <source>A key is kept</source>
        <translation>Ein Schlüssel ist gespeichert</translation>
    </message>
    <message>
        <source>No key yet</source>
        <translation>Noch kein Schlüssel</translation>
    </message>
</context>
<context>
    <name>clinic::ui::SettingsDialog</name>
    <message>
        <source>Apply and &amp;test</source>
        <translation>Übernehmen und &amp;testen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Klinik</translation>
    </message>
    <message>
        <source>The settings could not be saved</source>
        <translation>Die Einstellungen konnten nicht gespeichert werden</translation>
    </message>
    <message>
        <source>The access key could not be kept</source>
        <translation>Der Zugangsschlüssel konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>Testing …</source>
        <translation>Wird getestet&#xa0;…</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Sichtschutz</translation>
    </message>
    <message>
        <source>Passphrases</source>
        <translation>Passphrasen</translation>
    </message>
</context>
<context>
    <name>clinic::ui::SettingsField</name>
    <message>
        <source>Given on the command line; cannot be changed here</source>
        <translation>Auf der Befehlszeile vorgegeben; hier nicht änderbar</translation>
    </message>
    <message>
        <source>Given by the environment; cannot be changed here</source>
        <translation>Durch eine Umgebungsvariable vorgegeben; hier nicht änderbar</translation>
    </message>
    <message>
        <source>Set for this computer by your administrator; cannot be changed here</source>
        <translation>Von Ihrer IT für diesen Computer festgelegt; hier nicht änderbar</translation>
    </message>
</context>
<context>
    <name>clinic::ui::SettingsPage</name>
    <message>
        <source>Not a usable address: it begins with https://</source>
        <translation>Keine gültige Adresse: Sie muss mit https:// beginnen</translation>
    </message>
    <message>
        <source>Each line holds one group: a UUID, or a name of small letters, digits and hyphens</source>
        <translation>Jede Zeile enthält eine Gruppe: eine UUID oder einen Namen aus Kleinbuchstaben, Ziffern und Bindestrichen</translation>
    </message>
    <message>
        <source>This value cannot be used</source>
        <translation>Dieser Wert ist nicht verwendbar</translation>
    </message>
</context>
<context>
    <name>clinic::ui::SetupAssistant</name>
    <message>
        <source>Set up Clinic Intake</source>
        <translation>Clinic Intake einrichten</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Nicht jetzt</translation>
    </message>
    <message>
        <source>Enter this &amp;later</source>
        <translation>Spä&amp;ter eintragen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Z&amp;urück</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Setting up …</source>
        <translation>Wird eingerichtet&#xa0;…</translation>
    </message>
    <message>
        <source>B&amp;egin</source>
        <translation>Los &amp;geht’s</translation>
    </message>
    <message>
        <source>&amp;Set up</source>
        <translation>&amp;Einrichten</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Leave the set-up?</source>
        <translation>Einrichtung verlassen?</translation>
    </message>
    <message>
        <source>What you typed here is not kept.</source>
        <translation>Ihre Eingaben werden nicht gespeichert.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
</context>
<context>
    <name>clinic::ui::SetupWork</name>
    <message>
        <source>The settings could not be saved: %1</source>
        <translation>Die Einstellungen konnten nicht gespeichert werden: %1</translation>
    </message>
</context>
<context>
    <name>clinic::ui::StatusBanner</name>
    <message>
        <source>The outbox cannot be used at the moment.</source>
        <translation>Der Postausgang ist im Moment nicht verfügbar.</translation>
    </message>
</context>
<context>
    <name>clinic::ui::SupportDialog</name>
    <message>
        <source>Report for support</source>
        <translation>Bericht für den Support</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Der Bericht</translation>
    </message>
    <message>
        <source>Collecting …</source>
        <translation>Wird zusammengestellt …</translation>
    </message>
    <message>
        <source>This helps your administrator to find a fault: versions, settings, how many registrations are in which state, and the last entries of the log. Nothing of any patient is in it, no passphrase and no access key. This is the whole report:</source>
        <translation>Damit findet Ihre IT einen Fehler leichter: Versionen, Einstellungen, wie viele Registrierungen in welchem Zustand sind, und die letzten Einträge des Protokolls. Patientendaten, Passphrasen und Zugangsschlüssel sind nicht enthalten. Das ist der ganze Bericht:</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
</context>
<context>
    <name>clinic::ui::SupportFlow</name>
    <message>
        <source>The report is saved</source>
        <translation>Der Bericht ist gespeichert</translation>
    </message>
</context>
<context>
    <name>clinic::ui::TestPage</name>
    <message>
        <source>&amp;Test again</source>
        <translation>E&amp;rneut testen</translation>
    </message>
    <message>
        <source>Test of the connection</source>
        <translation>Test der Verbindung</translation>
    </message>
    <message>
        <source>Testing …</source>
        <translation>Wird getestet&#xa0;…</translation>
    </message>
    <message>
        <source>The server answers. Everything that can be tested beforehand is in order.</source>
        <translation>Der Server antwortet. Alles, was sich vorab testen lässt, ist in Ordnung.</translation>
    </message>
    <message>
        <source>The server does not take this access key. Go back and check it; with a wrong key nothing is sent.</source>
        <translation>Der Server lehnt diesen Zugangsschlüssel ab. Gehen Sie zurück und prüfen Sie ihn; mit einem falschen Schlüssel wird nichts gesendet.</translation>
    </message>
    <message>
        <source>The server cannot be reached now. Check the address, or go on: registrations are kept on this computer and sent once it answers.</source>
        <translation>Der Server ist zurzeit nicht erreichbar. Prüfen Sie die Adresse, oder machen Sie weiter: Registrierungen bleiben auf diesem Computer und werden gesendet, sobald er antwortet.</translation>
    </message>
    <message>
        <source>Something is not right yet. Go back and check what was entered, or ask your administrator.</source>
        <translation>Etwas stimmt noch nicht. Gehen Sie zurück und prüfen Sie die Eingaben, oder fragen Sie Ihre IT.</translation>
    </message>
</context>
<context>
    <name>clinic::ui::UndoFlow</name>
    <message>
        <source>Take %1 back into the form?</source>
        <translation>%1 ins Formular zurückholen?</translation>
    </message>
    <message>
        <source>What is typed there for another patient is not saved yet and would be lost.</source>
        <translation>Die Eingaben für eine andere Person im Formular sind noch nicht gespeichert und gingen verloren.</translation>
    </message>
    <message>
        <source>Discard and take back</source>
        <translation>Verwerfen und zurückholen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Too late to undo</source>
        <translation>Zu spät zum Rückgängigmachen</translation>
    </message>
    <message>
        <source>The registration of %1 is being sent or was sent already. The list shows what became of it.</source>
        <translation>Die Registrierung von %1 wird gerade gesendet oder wurde schon gesendet. Die Liste zeigt, was daraus geworden ist.</translation>
    </message>
    <message>
        <source>Taken back into the form, not sent</source>
        <translation>Zurück im Formular, nicht gesendet</translation>
    </message>
    <message>
        <source>Take the last patient back into the form?</source>
        <translation>Zuletzt gespeicherte Person ins Formular zurückholen?</translation>
    </message>
    <message>
        <source>The registration is being sent or was sent already. The list shows what became of it.</source>
        <translation>Die Registrierung wird gerade gesendet oder wurde schon gesendet. Die Liste zeigt, was daraus geworden ist.</translation>
    </message>
    <message>
        <source>It could not be taken back</source>
        <translation>Das Zurückholen hat nicht geklappt</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>So lassen</translation>
    </message>
</context>
<context>
    <name>clinic::ui::UnlockDialog</name>
    <message>
        <source>Open the outbox</source>
        <translation>Postausgang öffnen</translation>
    </message>
    <message>
        <source>Enter the passphrase of the registrations that are kept on this computer.</source>
        <translation>Bitte geben Sie die Passphrase für die Registrierungen auf diesem Computer ein.</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>Data folder: %1</source>
        <translation>Datenordner: %1</translation>
    </message>
    <message>
        <source>Enter the passphrase</source>
        <translation>Bitte geben Sie die Passphrase ein</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>Wird geöffnet&#xa0;…</translation>
    </message>
    <message>
        <source>From now on my &amp;keychain opens it, without asking</source>
        <translation>Ab jetzt öffnet mein &amp;Schlüsselbund den Postausgang ohne Nachfrage</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Try the keychain again</source>
        <translation>Schlüsselbund &amp;erneut fragen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Waiting for the keychain …</source>
        <translation>Warten auf den Schlüsselbund&#xa0;…</translation>
    </message>
</context>
<context>
    <name>clinic::ui::UnlockFlow</name>
    <message>
        <source>The outbox could not be opened</source>
        <translation>Der Postausgang konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>The passphrase is asked for again at the next start</source>
        <translation>Beim nächsten Start wird wieder nach der Passphrase gefragt</translation>
    </message>
</context>
</TS>
