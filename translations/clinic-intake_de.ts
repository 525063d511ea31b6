<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
<context>
    <name>BannerWords</name>
    <message numerus="yes">
        <source>%n registration(s) not confirmed yet; checking. Do not enter again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) cannot be read with this key and are kept.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) need your attention.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>New registrations are saved here and will be sent automatically.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) are saved here and will be sent automatically.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) are saved here and will be sent automatically; oldest %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>New registrations are saved here and will be sent once this is solved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) are saved here and will be sent once this is solved.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) are saved here and will be sent once this is solved; oldest %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Next try: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped since %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refuses the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s name was not found; perhaps there is no network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secure connection could be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy does not let the connection through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending stopped: access key refused. Tell your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending stopped: profile group not found. Tell your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending stopped: the server refused several registrations in a row. Tell your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending stopped: something else than the service answers, perhaps a network sign-in page. Tell your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending stopped: the connection to the server is not secure. Tell your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program is not set up yet: access key and profile group are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program is not set up yet: the access key is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program is not set up yet: the profile group is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program is not set up yet: the server&apos;s address is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready. Nothing is waiting to be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Sending … %n left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Connected. Everything sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients can be saved already; they will be sent once it is set up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) saved so far.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Open the settings to set it up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server not reachable since %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has been busy since %1 and asks to wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has had faults since %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP status %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Warning: every user of this computer can read the passphrase file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a field, %2 what is wrong with it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 (warning)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was saved: please correct the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no registration with this id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registration is in a state that does not allow this (any more).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard input is not one JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The member “%1” of the JSON object is no field of a registration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The member “%1” of the JSON object must be a text or a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A registration with this id is saved already; it was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ok</source>
        <comment>verdict</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>verdict</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning</source>
        <comment>verdict</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <comment>verdict</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[%1] %2</source>
        <extracomment>One line of a check: %1 is ok, unknown, warning or failed, %2 what was found</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2: %3</source>
        <extracomment>A line of a file: %1 is its number, %2 a field, %3 what is wrong with it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) saved on this computer.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) skipped: imported before.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) not saved: please correct them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Access key: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard input holds no access key: one line of visible characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The access key for %1 is forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The access key for %1 is kept, sealed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No registrations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of %1 cannot be used.</source>
        <extracomment>%1 is the name of an option or of an environment variable</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no certificate in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning: the setting %1 cannot be used and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New passphrase for the registrations: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same once more: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two passphrases differ. Nothing was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is read from CLINIC_INTAKE_PASSPHRASE or --passphrase-file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiagnosisWords</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secure connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved registrations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no access key is set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no profile group is set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something else than the service answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused by the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot read; creating is untested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can read; creating is untested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differs from the server&apos;s by more than two minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nearly full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>damaged; tell your administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not tested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known only after the first delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MiB free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>A difference in seconds</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is what was looked at, %2 what was found</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <extracomment>%1 is what was looked at, %2 what was found, %3 more for administrators</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Endpoint</name>
    <message>
        <source>The server address is not a complete web address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server address must begin with https://</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server address must begin with https://, because patient data must not travel unencrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server address must not hold a user name or password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server address must end with its path, without “?” or “#”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>Saved on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed by the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not accepted by the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent, waiting for the next try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent, but not confirmed by the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for a decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided: send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided: already registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discarded, not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient&apos;s details erased from this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ended while sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is what happened, %2 a reason or a code</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>%1 is the date, %2 the time, %3 what happened</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3 (%4)</source>
        <extracomment>%1 is the date, %2 the time, %3 what happened, %4 the person&apos;s user name</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FaultWords</name>
    <message>
        <source>Another program is using the saved registrations. Close it, or try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Free some space, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder may not be written to. Tell your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk reports an error. Tell your administrator before you go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file with the saved registrations is damaged. It is kept; tell your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file in the place of the saved registrations is something else. It is kept; tell your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The saved registrations were written by a newer version of this program. Update this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder is on a network drive, which is not safe. Choose a folder on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder cannot be used. Tell your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program is already open with the same data. Use that window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The saved registrations cannot be read or written. Tell your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is wrong. Please try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file is missing, so the saved registrations stay locked. They are kept; tell your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file is damaged, so the saved registrations stay locked. They are kept; tell your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file cannot be written. Tell your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is too short. Choose one of at least 8 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a CSV file in UTF-8. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column “%1” is not known. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column “%1” is missing. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file for the rows that are not valid cannot be written. Choose another place for it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldNote</name>
    <message>
        <source>Yes, register</source>
        <extracomment>Beside &quot;Last name missing. Only one name?&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>The name of the key</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F2</source>
        <extracomment>The name of the key</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>First name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height (cm)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight (kg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient&apos;s language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Male</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Female</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>German</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If left empty, the service makes up a placeholder address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service accepts only these two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages to the patient use this language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormSession</name>
    <message>
        <source>Not registered yet. Please correct:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not accept this and gave no reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not accepted by the server: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IssueWords</name>
    <message>
        <source>Last name missing. Only one name?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least one letter is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contains an invisible character, please type it anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This character is not accepted: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Contains a digit. Is that right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date not understood, e.g. 22.3.1985</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This date does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of birth must be in the past</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Born today: the service accepts dates up to yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>More than %n year(s) ago, please check the year</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) old. Is the year right?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>E-mail address incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not an e-mail address, e.g. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do you mean %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number too short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number too short, e.g. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number too long, e.g. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a phone number, e.g. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country unknown, please begin with + and the country code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country code unknown, e.g. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unusual number. Is it right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unusual height. Is it right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unusual weight. Is it right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a profile group: enter its UUID or its short name, e.g. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the first name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the date of birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select female or male</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the patient&apos;s language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the profile group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latin letters only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latin letters only; found: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height not understood, e.g. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight not understood, e.g. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height must be %1–%2 cm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight must be %1–%2 kg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select English, German or Finnish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not one of the choices</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MendWords</name>
    <message>
        <source>Use %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1?</source>
        <extracomment>The likely value, e.g. &quot;65 kg?&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MomentWords</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <comment>age</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <comment>age</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>age</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <comment>how long the oldest has been waiting</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <comment>how long the oldest has been waiting</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>how long the oldest has been waiting</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1</source>
        <comment>time</comment>
        <extracomment>A time of day within a sentence, e.g. &quot;Server not reachable since 14:02.&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date and time</comment>
        <extracomment>%1 is a date, %2 a time of day, within a sentence</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordWords</name>
    <message>
        <source>%1. %2</source>
        <extracomment>%1 is &quot;Not accepted, please correct&quot;, %2 the server&apos;s words</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed by the server at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed by the server on %1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entered twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entered by mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient does not want to be registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s answer was lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s access key may not look up whether the server has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone like this is already registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server, the access key or the profile group was changed meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent a second time, again without an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved on this computer, not yet sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed by the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not accepted, please correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not confirmed yet; checking. Do not enter again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May already be registered, please decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discarded, not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be read with this key; it is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discarded, not sent: %1</source>
        <extracomment>%1 is the reason</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(details erased)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(unreadable)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScriptWords</name>
    <message>
        <source>Arabic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devanagari</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ethiopic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Korean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sinhala</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thai</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnderstoodWords</name>
    <message>
        <source>Understood: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Understood: %1, %2</source>
        <extracomment>%1 is the date of birth in words, %2 the age</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Understood: %1 %2</source>
        <extracomment>%1 is the country, %2 the phone number</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clinic::ui::BannerBar</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tries to send at once (F5)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clinic::ui::ClinicPage</name>
    <message>
        <source>First name, then last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last name, then first name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>erased at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For phone numbers without a country prefix, and for the order of day and month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Patient&apos;s language in a new form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Instruction below the choice of sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Order of the names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Days that details stay on this computer once registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program &amp;language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic, by the program language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clinic::ui::Closing</name>
    <message numerus="yes">
        <source>%n registration(s) are not sent yet. They are safe on this computer and will be sent when the program is opened again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Quit and discard what was typed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard and quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clinic::ui::DiscardDialog</name>
    <message>
        <source>Discard registration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard the registration of %1? It is not sent, and the patient&apos;s details are erased from this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clinic::ui::FormPage</name>
    <message>
        <source>New patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;First name</source>
        <extracomment>Mnemonics of the form must differ from each other and from the menus&apos; (English: P x V L H).</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;ast name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Date of birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ph&amp;one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hei&amp;ght (cm)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Weight (kg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient&apos;s lang&amp;uage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;rrect and send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel correction</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clinic::ui::GroupChooser</name>
    <message>
        <source>Profile group:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cha&amp;nge</source>
        <extracomment>Opens the list of profile groups. The mnemonic must not be one of the form&apos;s or the menus&apos; (see PatientForm).</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the profile group</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clinic::ui::MainMenu</name>
    <message>
        <source>&amp;Patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outbo&amp;x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open the selected registration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all &amp;details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Switch between form and list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Clinic Intake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clinic::ui::MainWindow</name>
    <message>
        <source>Training mode: invented data only, nothing leaves this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard what was typed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details in the form are not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form holds details that are not saved yet. To correct another registration they have to make room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient registration at the front desk. Licence: Apache-2.0.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clinic::ui::OutboxModel</name>
    <message>
        <source>Needs your attention (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting to be sent (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered today (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct and send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare and decide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clinic::ui::OutboxView</name>
    <message>
        <source>No registrations today yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registrations</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clinic::ui::RecordDesk</name>
    <message>
        <source>Nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This registration was sent or changed meanwhile. The list shows what became of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send this registration again?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the patient is registered already, they will then be registered twice. Look them up first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different person, send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clinic::ui::RecordPane</name>
    <message>
        <source>It is sent automatically as soon as the server can be reached. Until then it can be corrected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is being sent at this moment. Please wait for the outcome.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is registered and cannot be changed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not accept it. Nothing was registered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server may already have it. This is being checked; please wait, and do not enter it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look the patient up at the service. Nothing more is sent until you decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server on “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its details cannot be read with the key at hand. They are kept as they are; tell your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patient&apos;s details have been erased from this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct and send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same person, do not send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy profile id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clinic::ui::RegisterFlow</name>
    <message>
        <source>%1: %2</source>
        <comment>name and what became of the registration</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outbox is not open yet. Nothing you typed is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This registration is no longer in the outbox, so the correction was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This registration was sent or changed meanwhile, so the correction was not saved. See in the list what became of it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clinic::ui::SamePersonDialog</name>
    <message>
        <source>Same person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is registered already, and this registration is not to be sent. Enter the id of the profile at the service, so that it can be found again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Profile id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same person, do not send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a whole profile id yet: 32 letters a to f and digits in five parts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clinic::ui::ServerPage</name>
    <message>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Server address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access &amp;key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept encrypted, for this server only, and never shown again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile &amp;groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One on each line; the first one is the default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clinic::ui::SettingsDialog</name>
    <message>
        <source>Apply and &amp;test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings could not be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The access key could not be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clinic::ui::SettingsField</name>
    <message>
        <source>Given on the command line; cannot be changed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given by the environment; cannot be changed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set for this computer by your administrator; cannot be changed here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clinic::ui::SettingsPage</name>
    <message>
        <source>Not a usable address: it begins with https://</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each line holds one group: a UUID, or a name of small letters, digits and hyphens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This value cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clinic::ui::StatusBanner</name>
    <message>
        <source>The outbox cannot be used at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clinic::ui::UnlockDialog</name>
    <message>
        <source>Protect the outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registrations are kept on this computer, encrypted, until the server has confirmed them. Choose a passphrase of at least %1 characters for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it in a safe place: without it nobody can read what is saved here, not even the maker of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the passphrase of the registrations that are kept on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data folder: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least %1 characters, please</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two passphrases differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clinic::ui::UnlockFlow</name>
    <message>
        <source>The outbox could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
