<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>BannerWords</name>
    <message numerus="yes">
        <source>%n registration(s) not confirmed yet; checking. Do not enter again.</source>
        <translation>
            <numerusform>%n registration not confirmed yet; checking. Do not enter again.</numerusform>
            <numerusform>%n registrations not confirmed yet; checking. Do not enter again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) cannot be read with this key and are kept.</source>
        <translation>
            <numerusform>%n registration cannot be read with this key and is kept.</numerusform>
            <numerusform>%n registrations cannot be read with this key and are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) need your attention.</source>
        <translation>
            <numerusform>%n registration needs your attention.</numerusform>
            <numerusform>%n registrations need your attention.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) are saved here and will be sent automatically.</source>
        <translation>
            <numerusform>%n registration is saved here and will be sent automatically.</numerusform>
            <numerusform>%n registrations are saved here and will be sent automatically.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) are saved here and will be sent automatically; oldest %1.</source>
        <translation>
            <numerusform>%n registration is saved here and will be sent automatically; waiting for %1.</numerusform>
            <numerusform>%n registrations are saved here and will be sent automatically; oldest %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) are saved here and will be sent once this is solved.</source>
        <translation>
            <numerusform>%n registration is saved here and will be sent once this is solved.</numerusform>
            <numerusform>%n registrations are saved here and will be sent once this is solved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) are saved here and will be sent once this is solved; oldest %1.</source>
        <translation>
            <numerusform>%n registration is saved here and will be sent once this is solved; waiting for %1.</numerusform>
            <numerusform>%n registrations are saved here and will be sent once this is solved; oldest %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending … %n left.</source>
        <translation>
            <numerusform>Sending … %n left.</numerusform>
            <numerusform>Sending … %n left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) saved so far.</source>
        <translation>
            <numerusform>%n registration saved so far.</numerusform>
            <numerusform>%n registrations saved so far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) exist twice at the service.</source>
        <translation>
            <numerusform>%n registration exists twice at the service.</numerusform>
            <numerusform>%n registrations exist twice at the service.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>%n registration(s) saved on this computer.</source>
        <translation>
            <numerusform>%n registration saved on this computer.</numerusform>
            <numerusform>%n registrations saved on this computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) skipped: imported before.</source>
        <translation>
            <numerusform>%n row skipped: imported before.</numerusform>
            <numerusform>%n rows skipped: imported before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) not saved: please correct them.</source>
        <translation>
            <numerusform>%n row not saved: please correct it.</numerusform>
            <numerusform>%n rows not saved: please correct them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) stay here: they are being sent right now.</source>
        <translation>
            <numerusform>%n registration stays here: it is being sent right now.</numerusform>
            <numerusform>%n registrations stay here: they are being sent right now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) stay here: they cannot be read.</source>
        <translation>
            <numerusform>%n registration stays here: it cannot be read.</numerusform>
            <numerusform>%n registrations stay here: they cannot be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) handed over: this computer does not send them.</source>
        <translation>
            <numerusform>%n registration handed over: this computer does not send it.</numerusform>
            <numerusform>%n registrations handed over: this computer does not send them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) taken over: this computer sends them.</source>
        <translation>
            <numerusform>%n registration taken over: this computer sends it.</numerusform>
            <numerusform>%n registrations taken over: this computer sends them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) are here already and stay as they are.</source>
        <translation>
            <numerusform>%n registration is here already and stays as it is.</numerusform>
            <numerusform>%n registrations are here already and stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) written.</source>
        <translation>
            <numerusform>%n event written.</numerusform>
            <numerusform>%n events written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) stay here: the patient wants the details erased.</source>
        <translation>
            <numerusform>%n registration stays here: the patient wants the details erased.</numerusform>
            <numerusform>%n registrations stay here: the patients want the details erased.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiagnosisWords</name>
    <message numerus="yes">
        <source>%n way(s) to open it</source>
        <translation>
            <numerusform>%n way to open it</numerusform>
            <numerusform>%n ways to open it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IssueWords</name>
    <message numerus="yes">
        <source>At most %n character(s)</source>
        <translation>
            <numerusform>At most %n character</numerusform>
            <numerusform>At most %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n year(s) ago, please check the year</source>
        <translation>
            <numerusform>More than %n year ago, please check the year</numerusform>
            <numerusform>More than %n years ago, please check the year</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) old. Is the year right?</source>
        <translation>
            <numerusform>%n year old. Is the year right?</numerusform>
            <numerusform>%n years old. Is the year right?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockWords</name>
    <message numerus="yes">
        <source>Next try in %n s</source>
        <translation>
            <numerusform>Next try in %n s</numerusform>
            <numerusform>Next try in %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n digit(s)</source>
        <translation>
            <numerusform>At least %n digit</numerusform>
            <numerusform>At least %n digits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n digit(s)</source>
        <translation>
            <numerusform>At most %n digit</numerusform>
            <numerusform>At most %n digits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MomentWords</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <comment>age</comment>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <comment>age</comment>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>age</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <comment>how long the oldest has been waiting</comment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <comment>how long the oldest has been waiting</comment>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>how long the oldest has been waiting</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MrzWords</name>
    <message numerus="yes">
        <source>Line %1: %n character(s) missing</source>
        <translation>
            <numerusform>Line %1: %n character missing</numerusform>
            <numerusform>Line %1: %n characters missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Line %1: %n character(s) too many</source>
        <translation>
            <numerusform>Line %1: %n character too many</numerusform>
            <numerusform>Line %1: %n characters too many</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::AuditFlow</name>
    <message numerus="yes">
        <source>History exported: %n event(s)</source>
        <translation>
            <numerusform>History exported: %n event</numerusform>
            <numerusform>History exported: %n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::Closing</name>
    <message numerus="yes">
        <source>%n registration(s) are not sent yet. They are safe on this computer and will be sent when the program is opened again.</source>
        <translation>
            <numerusform>%n registration is not sent yet. It is safe on this computer and will be sent when the program is opened again.</numerusform>
            <numerusform>%n registrations are not sent yet. They are safe on this computer and will be sent when the program is opened again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::LockNotice</name>
    <message numerus="yes">
        <source>Locks in %n s</source>
        <translation>
            <numerusform>Locks in %n s</numerusform>
            <numerusform>Locks in %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::LockPage</name>
    <message numerus="yes">
        <source>Next try in %n s</source>
        <translation>
            <numerusform>Next try in %n s</numerusform>
            <numerusform>Next try in %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::MovingFlow</name>
    <message numerus="yes">
        <source>%n registration(s) stayed here: they were just being sent.</source>
        <translation>
            <numerusform>%n registration stayed here: it was just being sent.</numerusform>
            <numerusform>%n registrations stayed here: they were just being sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) stayed here: they cannot be read with this key.</source>
        <translation>
            <numerusform>%n registration stayed here: it cannot be read with this key.</numerusform>
            <numerusform>%n registrations stayed here: they cannot be read with this key.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) handed over</source>
        <translation>
            <numerusform>%n registration handed over</numerusform>
            <numerusform>%n registrations handed over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) of the file were here already and were left as they are.</source>
        <translation>
            <numerusform>%n registration of the file was here already and was left as it is.</numerusform>
            <numerusform>%n registrations of the file were here already and were left as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) taken over</source>
        <translation>
            <numerusform>%n registration taken over</numerusform>
            <numerusform>%n registrations taken over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) stayed here: the patient wants the details erased.</source>
        <translation>
            <numerusform>%n registration stayed here: the patient wants the details erased.</numerusform>
            <numerusform>%n registrations stayed here: the patients want the details erased.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::RegisterFlow</name>
    <message numerus="yes">
        <source>Saved. Sending in %n s</source>
        <translation>
            <numerusform>Saved. Sending in %n s</numerusform>
            <numerusform>Saved. Sending in %n s</numerusform>
        </translation>
    </message>
</context>
</TS>
