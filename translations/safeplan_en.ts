<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AdviceColumn</name>
    <message>
        <source>Because others can sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You will use a passphrase each time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this window whenever you leave the room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is put in the list of recent files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Because files are copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you keep here is locked before it is stored. A copy cannot be read without your passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What your answers mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This changes as you answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone may see what you type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If a program is watching the screen or keys, no setting here can stop it. A phone, library computer or notebook they have never held is the better place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone may be able to look in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever set this computer up, or runs it, can watch it without a sign. A device they have never held is the better place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing you said speaks against it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That does not make it safe. If you come to doubt it, trust that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you are not sure, say so: it counts as a worry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping all your usual use at once can be noticed, and so can a search for spyware. Keep doing ordinary things on this computer. This program needs no internet and sends nothing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AfterRenewal</name>
    <message>
        <source>Everything has new keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some evidence still has its old keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It gets new ones by itself the next time you come in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older backups on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These open with the old passphrase. A new backup is made before they are deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the older backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From now on only your new passphrase opens this. The recovery code and the PIN you had open nothing here any more: tear up the old sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups on a USB stick or elsewhere still open with the old passphrase. Make a new backup there, and delete the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the older backups?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new backup is made first, and checked. Then they are gone for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The older backups are gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a new one in their place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The older backups are as they were.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnchorLine</name>
    <message>
        <source>Filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Anchors</name>
    <message>
        <source>Parts of the entry</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AppearanceGroup</name>
    <message>
        <source>Text and colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All words and pictures in this window grow with it. The cover stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this window changes. The cover stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>Today {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room for the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it was left there. Make room, or choose another drive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That place cannot be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether the drive has a small lock, or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drive has gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of yours is lost. Put it back in and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n evidence files are not in it.</source>
        <translation>
            <numerusform>%n evidence file is not in it.</numerusform>
            <numerusform>%n evidence files are not in it.</numerusform>
        </translation>
    </message>
    <message>
        <source>There was no room for some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That drive takes no files as big as some of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some are missing here too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some are damaged here too.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupGroup</name>
    <message>
        <source>Backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the backups on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaving stops it. You can go on writing meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once a day, in the background, when something has changed. Leaving stops it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a USB stick or another drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring a backup back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs only the passphrase or the recovery code. You see what is in it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last one that worked: {moment}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{moment}, opened and checked. All are encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet. If this computer is lost or broken, such a copy brings all of it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entries ago</source>
        <translation>
            <numerusform>%n entry ago</numerusform>
            <numerusform>%n entries ago</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing written since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last copied {day}, {since}. In {place} it is a folder called {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet. Later: the last 7 days, 4 weeks and 12 months.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n backups, the oldest from {day}.</source>
        <translation>
            <numerusform>%n backup, the oldest from {day}.</numerusform>
            <numerusform>%n backups, the oldest from {day}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n diaries that were replaced.</source>
        <translation>
            <numerusform>%n diary that was replaced.</numerusform>
            <numerusform>%n diaries that were replaced.</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup is made, opened and checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backups there were before are still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where should the copy go?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BehaviourModel</name>
    <message>
        <source>Chosen lately</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{chosen} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{group}, {count} chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: {examples}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BehaviourPicker</name>
    <message>
        <source>Search, or say it your own way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use my own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behaviours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the list has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or say it in these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Behaviours</name>
    <message>
        <source>Coming near</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Following and watching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages and calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phones, computers and accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracking where you are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gifts and things left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your home, things and pets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name, work and money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People close to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders, and anything else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hanging about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outside home, at the bus stop, near school</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coming to your home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>knocks, waits outside, tries the doors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coming to work or study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at reception, in the car park, in class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turning up at your activities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gym, place of worship, club, holiday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approaching or talking to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stops you in the street, sits down beside you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Following by vehicle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drives behind you, drives past again and again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Following on foot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes the same way, gets on the same bus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watching or spying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>binoculars, a parked car, a drone, a neighbour’s flat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others watching for them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody paid, a relative, a child who is questioned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photographing or recording you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a hidden camera, pictures sent to show you were seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unwanted phone calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>again and again, silent, at night, number hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voicemails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begging, insults, only breathing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts and chat messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>many at once, in many apps, from new numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>long letters, sign-ups made with your address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters and cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notes brought by hand, birthday cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Social media contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comments, likes on old posts, new accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages in odd places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words in a bank payment, a shared calendar, a game’s chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages through other people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>friends, children, a dating app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact from prison or through lawyers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>letters, calls, hearings that are not needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unwanted words of love</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>says they love you, “we belong together”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floods of messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hundreds of messages, reset codes, calendar invitations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fake profiles to watch you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a new follower soon after you blocked them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hints and gossip from nameless accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“I know something about you”, they write to your friends too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threats or sexual abuse online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>posts, comments, a page that mourns you as dead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pretending to be you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adverts or messages in your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publishing your details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address, work, phone number, family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharing private pictures, or saying they will</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>posted, faked, sent to your work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posting about you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lies, reviews, blogs, hashtags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting others to harass you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>groups, calls on a forum to join in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spyware or remote control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>knows what you typed, camera light on, screen moves by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breaking into an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a sign-in that was not you, sent messages you did not send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locking you out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a changed password or recovery address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading your messages or browsing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>knows things you told nobody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Misusing smart things at home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>doorbell, heating, music in the night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending harmful files or links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an odd attachment, a game, a “photo”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying to get your data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rings your bank, looks you up on people-finder sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tracking device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a tag or GPS box in a car, bag, coat or toy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your phone’s location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find-my-phone, family sharing, a shared map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A connected car</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the maker’s app, saved trips, a spare key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracking through apps you share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a running map, where you signed in, a shared calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gifts and deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flowers, food, things at the door or on the car</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disturbing things</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dead flowers, pictures of you, something from a body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damage to your things</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tyres, windows, paint, garden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs someone was there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bins moved, things in another place, a gate left open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting into your home, car or room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a break-in, an old key, hiding inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking things or post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clothes, letters, keys, a phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Harming or threatening pets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing, hurt, pictures of the pet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rumours and lies about you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>told to family, your employer, neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>False reports about you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to police, social services, a school, a regulator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Using courts or complaints again and again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>claims without need, applications about the children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting in the way of work or study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls to your boss, shifts you miss because of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting in the way of your money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>debts in your name, bills stopped, post taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordering or cancelling in your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goods, taxis, appointments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacting or stalking people close to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a new partner, parents, friends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Using the children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at handovers, asking questions, presents with a tracker in them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A threat to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>violence, sexual violence, death</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A hidden threat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“you will be sorry”, something for a funeral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A threat to people around you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>children, partner, family, colleagues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saying they will harm or kill themselves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“if you leave I will die”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A weapon shown or spoken of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>knife, gun, acid, a vehicle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blackmail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with pictures, immigration, the children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A physical attack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pushing, hitting, holding you down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hands or something round your neck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any pressure, even once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sexual attack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of any kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Driving at you or off the road</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocks you in, rams your car</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An attack on someone near you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a friend, a partner, somebody passing by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breaking an order, bail or licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any contact that the order forbids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else that felt wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in your own words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BlankSide</name>
    <message>
        <source>Back to the diary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheets to fill by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper that you keep somewhere else can be safer than this computer. You can copy it into your diary later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two pages for each time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several short notes on a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It asks for all that can matter later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For things that keep happening.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep filled sheets where they do not come. Number them, and leave none out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Calculator</name>
    <message>
        <source>Cannot divide by zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No square root of a number below zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is too big</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sum is not finished</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CalculatorActions</name>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add to memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take from memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Recall memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear &amp;memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear &amp;history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Calculator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CalculatorDialogs</name>
    <message>
        <source>About Calculator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calculator {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A calculator for everyday sums.

Icons: Font Awesome Free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys in Calculator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers and signs: as on the keyboard
Equals: Enter or =
Take back: Backspace
Clear: Esc or Delete
Plus or minus: F9
Square root: @
Square: F8
Add to memory: Ctrl+M
Take from memory: Ctrl+Shift+M
Recall memory: Ctrl+R
Clear memory: Ctrl+L
History: Ctrl+H</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no number to paste.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CalculatorFace</name>
    <message>
        <source>Calculator</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CalendarPanel</name>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month after</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangePassphrase</name>
    <message>
        <source>Change your passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your passphrase now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing it. This takes a second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the passphrase you have now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not your passphrase. Nothing has changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoicePane</name>
    <message>
        <source>One code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two halves, in two places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making it. This takes a second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not your passphrase. Nothing has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A recovery code opens everything if you forget your passphrase. You print it, or write it down, on a sheet that does not say what it opens. Keep it away from here, where they do not come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever finds it needs only this computer as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither half opens anything alone. Give one to someone they have never been close to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without one: if you forget your passphrase, nobody can open this. We cannot either.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your passphrase first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Choose or add a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose or add a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who was there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who saw or heard it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose or add an order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which order, which point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose or add a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>Add a whole folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste what you copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is copied that can be pasted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted picture.png</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted words.txt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the start of a word, or add it below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChosenRow</name>
    <message>
        <source>Take away {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChosenRows</name>
    <message>
        <source>No longer in your list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{order}, point {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}. {text}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClockNote</name>
    <message>
        <source>The clock showed an earlier time than at the save before, {when}. One of the two is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock was put back after the save before. Without that it would have shown {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock was put forward after the save before. Without that it would have shown {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the clock, more than a year has passed since the save before, {when}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeBox</name>
    <message>
        <source>Group {number}: {letters}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodePane</name>
    <message>
        <source>I have it on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is shown only now. Print it, or write it down with its numbers. 0 and 1 are figures; the letters I, L, O and U do not come up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are shown only now. Print them, or write them down with their numbers, on two sheets for two places. Neither opens anything alone. 0 and 1 are figures; the letters I, L, O and U do not come up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print: {sheet}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not open it. Look at each group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One letter or figure is not right. Look at each group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one does not belong to the first. Type the other one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference, the second sheet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;First column:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Second column:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Third column:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactView</name>
    <message numerus="yes">
        <source>Copied. In %n seconds it is taken away again.</source>
        <translation>
            <numerusform>Copied. In %n second it is taken away again.</numerusform>
            <numerusform>Copied. In %n seconds it is taken away again.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {number} large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CopySaver</name>
    <message>
        <source>Save a copy of {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kind of file is not opened here. Opened with another program, it could harm this computer, or tell somebody that you opened it. The one in your diary is safe, and stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not save it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaving stops it and removes the part copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy of {name} is in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anyone who uses this computer can open it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Countries</name>
    <message>
        <source>England</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scotland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Northern Ireland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Austria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Australia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bangladesh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bulgaria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cyprus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Czechia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Germany</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estonia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>France</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greece</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Croatia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hungary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>India</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Italy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lithuania</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latvia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Malta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nigeria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Norway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pakistan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Romania</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sweden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slovenia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slovakia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>United States</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>South Africa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another country</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CoverCard</name>
    <message>
        <source>Lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calculator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shopping and other lists. Somebody may look at it for a minute. It looks right in a window of any size, full screen too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For everyday sums. Good for a glance. Full screen it looks odd: few people have a calculator that large, or leave one open for long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Door number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can leave it empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type this number in the Calculator and press =. This is no secret: it only opens the password field. Choose one you would not type by chance, and not your PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change shows at once in this window&apos;s title, and as soon as you leave. Leave once while you are alone, to see it. Somebody who knows this program by its old name may notice the new one. Your lists stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use 4 to 12 digits. The first one cannot be 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That could not be kept. The disk may be full. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CoverGroup</name>
    <message>
        <source>Cover</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustodyFields</name>
    <message>
        <source>Add who handled it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the line back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Damage</name>
    <message>
        <source>Part of the file that holds your words was changed or damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n evidence files are missing.</source>
        <translation>
            <numerusform>%n evidence file is missing.</numerusform>
            <numerusform>%n evidence files are missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evidence files are damaged.</source>
        <translation>
            <numerusform>%n evidence file is damaged.</numerusform>
            <numerusform>%n evidence files are damaged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of your diary.</source>
        <translation>
            <numerusform>%n entry of your diary.</numerusform>
            <numerusform>%n entries of your diary.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parts of your safety plan.</source>
        <translation>
            <numerusform>%n part of your safety plan.</numerusform>
            <numerusform>%n parts of your safety plan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people, places, orders and reports.</source>
        <translation>
            <numerusform>%n person, place, order or report.</numerusform>
            <numerusform>%n people, places, orders and reports.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evidence files.</source>
        <translation>
            <numerusform>%n evidence file.</numerusform>
            <numerusform>%n evidence files.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some of it came from the backup: {moment}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entries could not be saved.</source>
        <translation>
            <numerusform>%n entry could not be saved.</numerusform>
            <numerusform>%n entries could not be saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries show an earlier text of yours.</source>
        <translation>
            <numerusform>%n entry shows an earlier text of yours.</numerusform>
            <numerusform>%n entries show an earlier text of yours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier texts of entries are gone.</source>
        <translation>
            <numerusform>%n earlier text of an entry is gone.</numerusform>
            <numerusform>%n earlier texts of entries are gone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n private notes are gone.</source>
        <translation>
            <numerusform>%n private note is gone.</numerusform>
            <numerusform>%n private notes are gone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parts of your safety plan are gone.</source>
        <translation>
            <numerusform>%n part of your safety plan is gone.</numerusform>
            <numerusform>%n parts of your safety plan are gone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people, places, orders or reports are gone.</source>
        <translation>
            <numerusform>%n person, place, order or report is gone.</numerusform>
            <numerusform>%n people, places, orders or reports are gone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evidence files are gone.</source>
        <translation>
            <numerusform>%n evidence file is gone.</numerusform>
            <numerusform>%n evidence files are gone.</numerusform>
        </translation>
    </message>
    <message>
        <source>Where pages could not be read at all, nobody can tell what was on them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DamagePage</name>
    <message>
        <source>Something is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file that holds your words does not open as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We changed nothing, so it is no worse than before. Most of it can usually be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A repair makes a new file from all that can be read, and takes what is missing from the newest backup on this computer. The damaged file is kept aside. At the end you see what was saved and what was not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your passphrase or recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PIN is not enough here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring a backup back instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not open it. Nothing has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your passphrase or the code.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DangerBox</name>
    <message>
        <source>Say where you are first. Then what is happening.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say where you are first. Then what is happening, and that it is stalking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot speak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen. Cough or tap the handset. On a mobile, press 55 when you are asked. Silence alone does not bring police.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only if this phone is registered: text 999 with who, what, where. Wait for the reply; after three minutes send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By text: {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DangerPage</name>
    <message>
        <source>Which country are you in?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In danger now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call your local emergency number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We have no emergency number for this country.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you cannot speak or hear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in danger this minute? {service}: {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For: {country}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another country</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>ddd d MMMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd d MMMM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HH:mm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>Type a day, or press the down arrow for a calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailFoot</name>
    <message>
        <source>See what does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seal {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is finished: take the mark away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark it to finish another day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print this seal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw this entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase it for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unchanged. Checked today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unchanged since it was sealed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something here does not fit its seal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed {day}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped picture.png</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The changes are thrown away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring them back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are changes you have not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays in the record, with all its versions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You withdrew this entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not printed. A court may still ask for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All optional, now or another day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied from paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No print and no pack can hold this note. A court may still ask for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos, messages, recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DevicePage</name>
    <message>
        <source>Choose one they have never held, set up or paid for: at a library, at work, with a friend.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a new password there, one with no link to your life.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep doing ordinary things on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing you said here was kept. The program itself is still on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A good choice, at any time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Diary</name>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message>
        <source>To finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiaryPage</name>
    <message>
        <source>Show entries with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diary</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiaryPapers</name>
    <message>
        <source>Print a seal of the whole diary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print sheets to fill by hand</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Directory</name>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Textphone or relay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BSL video call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Website</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Countries of the European Union</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We do not know which. Ask when you call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{languages}. Ask if you need another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{way} {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not certain now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not certain now. Our sources agree on {when} as the next opening time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We do not know the hours. Call to find out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not certain now. Call to find out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day and night. Cost not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free, day and night.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day and night. Not always free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free to call. It may still show on a bill.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a free call. Your phone plan may cover it. It may show on a bill.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We do not know what a call costs. It may show on a bill.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free to text. It may still show on a bill.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a free text. Your phone plan may cover it. It may show on a bill.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We do not know what a text costs. It may show on a bill.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours may differ on bank holidays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>midnight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until {when} at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until {when}, their time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until {when} at least, their time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens {when}, their time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open now, day and night.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open now, until {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open now, until {when} at least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open now, until {when}, their time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open now, until {when} at least, their time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed now. Opens {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed now. Opens {when}, their time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DirectoryPage</name>
    <message>
        <source>Find help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try another word, or another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where are you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All topics</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drawer</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyStates</name>
    <message>
        <source>Try fewer words, or the start of a word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntriesEditor</name>
    <message>
        <source>Choose entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped picture.png</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as version 2. Version 1 stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as version {number}. The versions before stay.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryModel</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation type="unfinished">
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntrySheet</name>
    <message>
        <source>Show the private note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {number}. Written {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {number}. Written {when}. Version {version} of {versions}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belongs with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {number}, erased</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EraseGroup</name>
    <message>
        <source>Erase everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read what goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase everything on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diary, the plan, the evidence and all backups here. Nothing brings them back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErasePage</name>
    <message>
        <source>Erase everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>erase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If police or a court may ask for your notes, get advice first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can also make a copy on a USB stick and leave it with somebody you trust.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This goes, for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be reached from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys are destroyed first: from then on nothing of it can be read. Then this window closes, and only the cover is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To erase everything, type the word: {word}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your diary, with every earlier text and your private notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your safety plan, and all unfinished words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All evidence kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All backups on this computer, and diaries that were replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your ways in: passphrase, recovery code, PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies on a USB stick or another drive. Delete them there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers you printed, and files you saved or sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies that this computer or a cloud made of the whole disk or folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cover and its lists. They stay, so that nothing looks changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EraseView</name>
    <message>
        <source>Erase entry {number} for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking its traces out of this computer&apos;s files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can leave. Then the rest is done when you come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw it instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase it for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the older backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If police or a court may ask for your notes, get advice first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A solicitor, or the people under Find help, can tell you what erasing would mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This entry: {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can withdraw it instead. Then it stays in the record, with a line saying that you withdrew it, and you can put it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every text of it, and the private note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n evidence files.</source>
        <translation>
            <numerusform>%n evidence file.</numerusform>
            <numerusform>%n evidence files.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its words in the search, and what is unfinished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All older backups on this computer. A new one is made first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its number stays empty, so that nobody can say the record was changed in secret. What it said cannot be found out from that. Nothing brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This goes, for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase entry {number} for good?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no undo. It is taken out of the backups on this computer too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {number} is erased</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is gone from this computer&apos;s files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new backup was made and checked, and the older ones are removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traces of it may still lie in the encrypted file. That is tried again the next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is gone from the diary. The older backups on this computer still hold it, because no new one could be made. That is tried again the next time, or you remove the older ones now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The older backups are removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup on this computer now. Make one elsewhere, or make room for one here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies elsewhere could not be reached: papers, files you saved or sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy on {place} may still have it: delete that copy, and make a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n diaries that were replaced are kept on this computer. They may have it too. You find them in the settings, under Backup.</source>
        <translation>
            <numerusform>%n diary that was replaced is kept on this computer. It may have it too. You find it in the settings, under Backup.</numerusform>
            <numerusform>%n diaries that were replaced are kept on this computer. They may have it too. You find them in the settings, under Backup.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErasedPage</name>
    <message>
        <source>Not everything could be removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys could not be destroyed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever has your passphrase may still open copies of what is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys are destroyed. Nothing that is left can be read by anybody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program tries again each time it starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PIN&apos;s half in this computer&apos;s keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file that held your words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvidenceAbout</name>
    <message>
        <source>About this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing new to keep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the original is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name does not fit what is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Think twice before you open a copy of it with another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you know about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as: on my phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the file says about itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If one bit of the file changed, this number would be another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The very same file is with this entry more than once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The very same file is with entry {number} too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says nothing about itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of it could not be read. What is shown can be wrong, and can have been changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file says so. It can be wrong, and it can have been changed. It is kept as it came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept, and sealed with the entry. What you wrote before stays in its history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as you type, {time}. Not with the entry yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvidenceAdder</name>
    <message>
        <source>The original of {name} still lies in {folder}, where you took it from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The originals of %n files still lie in {folder}, where you took them from.</source>
        <translation>
            <numerusform>The original of %n file still lies in {folder}, where you took it from.</numerusform>
            <numerusform>The originals of %n files still lie in {folder}, where you took them from.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no files in {folder} to add.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} in all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n files cannot be read, and are left out.</source>
        <translation>
            <numerusform>%n file cannot be read, and is left out.</numerusform>
            <numerusform>%n files cannot be read, and are left out.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are more than can be added at once: the rest is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Add %n files from {folder}?</source>
        <translation>
            <numerusform>Add %n file from {folder}?</numerusform>
            <numerusform>Add %n files from {folder}?</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not add them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this file out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {count}: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaving stops it and removes the part copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is among those you added twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is among the files you put in before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is with entry {number} too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n files are in your diary more than once. All copies are kept.</source>
        <translation>
            <numerusform>%n file is in your diary more than once. All copies are kept.</numerusform>
            <numerusform>%n files are in your diary more than once. All copies are kept.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n files were left out. Everything else is in.</source>
        <translation>
            <numerusform>%n file was left out. Everything else is in.</numerusform>
            <numerusform>%n files were left out. Everything else is in.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvidenceCard</name>
    <message>
        <source>{day} {time}, {size}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvidenceStrip</name>
    <message>
        <source>Blurred until you ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blur</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvidenceTray</name>
    <message>
        <source>Photos, messages, recordings, letters: kept just as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>A copy on another drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is copied into a new folder in {place}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the drive in. Leaving this window stops it, and removes the part copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy is made, opened and checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the folder {folder} in {place}, {size}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the computer eject the drive before you pull it out. Keep it where they do not look. It opens with the passphrase you have now, even if you change it here later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not quite complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of the copy was left on the drive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They open with the passphrase you had when you made them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n older copies are there too.</source>
        <translation>
            <numerusform>%n older copy is there too.</numerusform>
            <numerusform>%n older copies are there too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n older copies?</source>
        <translation>
            <numerusform>Remove %n older copy?</numerusform>
            <numerusform>Remove %n older copies?</numerusform>
        </translation>
    </message>
    <message>
        <source>The one you just made stays. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The older copies are gone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactsGrid</name>
    <message>
        <source>{name}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldEditors</name>
    <message>
        <source>Private note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose behaviours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an earlier entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A place, a website, an app or a device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behaviours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As many as fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure are you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure I am</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How do you know?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saw them, voice, number, handwriting, a guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How I know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How they looked and sounded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clothes, build, voice, what they carried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look and sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As near as you remember</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Car or other vehicle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make, colour, plate, which way it went</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it reached you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call, text, email, app, letter, tracker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached me by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number, address or user name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In full, not a nickname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who was there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Children, friends, their friends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who saw or heard it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to reach them; did they write it down?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Witness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others they contacted or used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family, friends, work, a paid helper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others contacted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it made you feel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts help: sleep, pain, fear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effect on me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you changed because of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Routes, work, sleep, locks, moving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily life</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Injury or damage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And photos, bills, a doctor’s visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left, hid, phoned, told someone, did not reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Were they told to stop?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When and how</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told to stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It broke an order, bail or licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked as breach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which order?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which part of it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To whom?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Police force, or who else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who took it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name and number of the officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crime, incident or log number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When was it reported?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did they say?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier entries it belongs with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belongs with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In my own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who, and how you know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact words, and how sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effect on you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders, reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Car and channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier incident</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileFacts</name>
    <message>
        <source>Taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time from satellites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width and height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed on by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture ({kind})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video ({kind})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound ({kind})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another kind of file ({kind})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A kind that is not known here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files packed into one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {time}, no time zone given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {time} ({zone})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{width} by {height} pixels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilePages</name>
    <message>
        <source>Add evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a whole folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilePicker</name>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the folder above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Choose %n files</source>
        <translation>
            <numerusform>Choose %n file</numerusform>
            <numerusform>Choose %n files</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing can be saved in this folder. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder has this name. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This drive does not answer yet. You can wait, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some computers keep this name for themselves. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name cannot have any of these in it: &lt; &gt; : &quot; / \ | ? *</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file with this name is there already. What is in it now would be gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Search names, topics, numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where: {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic: all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic: {topic}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between two days</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n behaviours</source>
        <translation>
            <numerusform>%n behaviour</numerusform>
            <numerusform>%n behaviours</numerusform>
        </translation>
    </message>
    <message>
        <source>{filter}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n to finish</source>
        <translation>
            <numerusform>%n to finish</numerusform>
            <numerusform>%n to finish</numerusform>
        </translation>
    </message>
    <message>
        <source>Only those to finish, on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only those to finish, off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FolderModel</name>
    <message>
        <source>{name}, folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {size}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FolderPane</name>
    <message>
        <source>Files and folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may belong to someone else, or its drive may be gone. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folders in here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to choose here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading this folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This takes longer than usual. You can wait, go back, or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message numerus="yes">
        <source>%n items, {done} done</source>
        <translation type="unfinished">
            <numerusform>%n item, {done} done</numerusform>
            <numerusform>%n items, {done} done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation type="unfinished">
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items found</source>
        <translation type="unfinished">
            <numerusform>%n item found</numerusform>
            <numerusform>%n items found</numerusform>
        </translation>
    </message>
    <message>
        <source>Could not save. The disk may be full.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormBody</name>
    <message>
        <source>I want to finish this another day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version 1 kept {day}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No print and no pack can hold it. A court may still ask for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you like. It is shown with the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why do you change it?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormDrawers</name>
    <message>
        <source>Behaviours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GestureCard</name>
    <message>
        <source>You did it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gestures</name>
    <message>
        <source>Shift three times leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc twice leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or Shift three times, or Esc twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or Shift three times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or Esc twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To hide this: Shift three times, then hands off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To hide this: Esc twice, then hands off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ordinary list takes its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ordinary calculator takes its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To come back: wait ten seconds, then Shift three times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To come back: wait ten seconds, then Esc twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It works on every page, also while you type. Esc twice does too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It works on every page, also while you type.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupField</name>
    <message>
        <source>Group {number} of 8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This group is not right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupNav</name>
    <message>
        <source>Parts of the settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In danger now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page is shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryColumn</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear history</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdeaRow</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add: {idea}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In my plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{idea}, in my plan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdeaSources</name>
    <message>
        <source>From the United States</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From Canada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From Australia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From Germany</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ideas</name>
    <message>
        <source>Report early: twice is enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not wait until you have proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down the officer’s name and a crime number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the force’s lead on stalking, or its public protection team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the force’s public protection team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take your diary and a risk checklist from a stalking service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take your notes and a checklist from a support service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write entries on the same day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the originals, and copies in two safe places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put letters in paper, not in plastic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down how your life has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you are advised to: say no once, in plain words, then nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for your report to be confirmed in writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a stalking advocate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for an advocate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If there is no charge, ask for a review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get help to plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaving can make the danger greater.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a place they do not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go when they are busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pack a bag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it away from friends you share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take your papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID, passports, birth certificates, bank, benefit and court papers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take medicines and prescriptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take spare keys and chargers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not tell them that there is a plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan a move on a safe computer only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register to vote anonymously</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs a court order or an attestation, and renewing each year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask people-finder sites to take you off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you redirect mail, choose the private options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returned post can show the new address. Our source is from 1999: check how it works now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take old places, family sharing and saved places off your accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move your diary and evidence too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your fear is a fair response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The blame is theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share the work of writing things down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is draining.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose set times for writing, and someone to sit with you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell your GP that it is stalking, and ask about trauma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a UK pilot about 8 in 10 scored in the range for PTSD; about a quarter were assessed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your GP about trauma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch for bad sleep, panic and flashbacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you think about ending your life, call someone now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>999, NHS 111, or Samaritans on 116 123. Find help says what each covers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay in touch with people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being cut off helps the person doing this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for therapy that knows about stalking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for therapy that fits what happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask to be referred to victim services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can ask whether or not you have reported it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carry a copy of the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell work, school and neighbours what the order forbids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report every breach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Be extra careful just after the order is made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not rely on the order alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down the end date, and ask in time for it to be renewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the addresses on the draft are right and safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask to be told about bail, release and moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the plan again before a release or before the order ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell people you trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show people you trust a picture, or describe the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask people you trust to write down what they see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask neighbours to call 999 if they hear trouble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree a word to say and a word to text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree what each person does when they get it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree a signal from the house</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lamp or a blind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask people to pass nothing on about you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take care with friends you share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask people not to confront the person or bargain with them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set regular check-ins, and what a missed one means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave a bag, keys and copies with someone you trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name two people to call in an emergency, and a place to meet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teach the children when and how to call 999</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And to give their name and address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree a family code word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teach the children to get out or hide, and never to step in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teach the children that the door stays shut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the school who may collect the children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it any court order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change how and when you do the school run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let someone else pass on messages about contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let someone else do handovers, or use a public place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a neighbour the children can run to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the children’s devices and toys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep plans out of what the children could repeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Children get asked questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Be wary of joint mediation when there is stalking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Be wary of joint mediation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pack what the children need and love</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find someone who can take your pets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put your pets in the plan, and who helps with them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch your pets when they are outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some people who stalk go for pets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Think about a dog as an early warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep some cash, hidden or with you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an account that only you know about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have statements sent to a safe address, or online only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change your bank passwords and PINs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take your cards off shared accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give out few details by phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask about benefits and legal aid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch for orders made or cancelled in your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the phone company about contracts you were forced into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust the feeling and act early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head for a place with staff and CCTV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Police station, all-night shop, petrol station.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On foot: cross, look back, and keep moving towards people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell people near you what is happening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep your phone in your hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a car: stay in, lock the doors, draw attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drive where cameras will see them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call 999 if you are in danger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not confront them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afterwards, write down plate, clothes, route and time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the door shut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the room you chose and call 999</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not get drawn in: show little, and leave for a busy place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use your code word with a neighbour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In public, ask staff or security to call the police</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it noticed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide now what you will do at home, at work, at school and in a shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise the words you will use to leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Avoid driving off with them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a guide in the US: get out, and get to people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film only when it is safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the police about it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Giving in to stay safe for now is survival</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not your fault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afterwards, write it down and report it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call 999 if life is in danger, there is violence, or a crime is happening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or if the person is nearby.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say where you are first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you cannot speak: listen, then cough or tap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a mobile, press 55 when you are asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not rely on a silent call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Police are not sent without some answer from you, and may not know where you are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If your phone is registered: text 999 with who, what and where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the reply. After three minutes, send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say that it is stalking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give your crime number and any court order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give your crime number and any court order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a new report to be linked to the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the scene as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See a doctor and have injuries recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit an alarm, a camera or a door sensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the locks if anyone else may hold a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep doors and windows locked, even when you are in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut back plants near the doors that could hide someone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put up outside lights that come on with movement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit a door viewer and see who it is before you open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the way to your door well lit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a room you can lock or block, and call from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work out a way out of every room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise getting out fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If trouble starts indoors, keep out of the kitchen, bathroom and garage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After dark, come and go with someone where you can</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave a light or a radio on when you go out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have your keys in your hand before you reach the door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit smoke alarms and keep a fire extinguisher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave strange parcels or gadgets alone, and call the police</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep a charged mobile indoors in case a phone line fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check who can log in to your doorbell, cameras and speakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point your cameras at your own land only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If they see more than that, the rules on data apply to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change your routes and your times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carry a charged mobile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carry a personal alarm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell someone where you are going and when you will be back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree what they will do if you miss a check-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask someone to come along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn safe stops on each route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Station, shop, petrol station, hospital.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep to busy places where people can see you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep ears and eyes free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to another shop, gym or class for a while</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk facing the traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the number of a taxi firm you trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up a guardian app with people you trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only on a phone that is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep money for a fare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break your other habits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your days, your lunch place, your usual seat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell your manager, HR or security</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give reception a description and a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask staff to give out nothing about you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask staff not to talk to them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask to change your hours or your place of work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Avoid working alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have someone walk you to your car, bus or train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have someone else’s voice on your voicemail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask IT to block them from calendars, mail and staff records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a check of how safe the site, your travel and the IT are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask to see the stalking policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Employers must protect their staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask to see the policy that covers this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell security which court orders are in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use your college or university’s own way to report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you tell someone, ask for it to stay private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask who has to know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep your phone charged and near you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the main numbers on quick dial, and learn two by heart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the old number for evidence, and give a new one to few people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let someone you trust read the messages for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Think about mute or do not disturb before you block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer with hello, and no name or number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If they ring: stay calm, say nothing, put the phone down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down silent and missed calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try 1471.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your phone company to bar withheld numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your phone company to change the bill address or the account holder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register your phone for text to 999 now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn 999 then 55</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a mobile, if you cannot speak: press 55 when asked. Silence alone does not bring police.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you have a hidden phone, keep it off or in flight mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>National alerts make a sound even on silent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask who can see your call records and bills</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a device they have never held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the order of changes first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They may see that something has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a list of every account and device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check your phone’s main cloud account and your email early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take people and devices you do not know off each account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use new passwords, each one different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn on two-step log-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change recovery answers they could guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave shared family plans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn off location sharing and find-my</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look through your apps and what each is allowed to see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a device they watch, keep up some normal, harmless use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a fresh email address without your real name in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the router and wi-fi passwords</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a guest network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a random PIN on every device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the evidence before you clean a device up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have a specialist look at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not open files you did not expect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn off the place stamp on your camera’s photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for your own name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask sites to take you off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep your software up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you get stuck, ask The Cyber Helpline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look inside and underneath before you get in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drive with the doors locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you stop, leave room to pull out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Park in the light, near people or CCTV, facing out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reverse in, and keep enough fuel or charge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have the locks and spare keys checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feel for small boxes under the bumpers, wheel arches and car</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check bags, coats and children’s toys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run your phone’s scan for unknown trackers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you find a tracker, photograph it and take it to the police</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not take it home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down a tracker’s serial number before anything else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask before you switch it off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out who is on the car maker’s app, and who has keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not pair your phone with a car that others use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down where they seem to know you are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It helps to narrow down how they know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let only people you know see your posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask friends to do the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And not to tag you or check you in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post about a place after you have left it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for new followers who may be fake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capture posts before you report them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When they are saved, report them to the platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide your profile from search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not vanish all at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sudden silence may alert them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove old apps that are linked to your account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn off public tracks in fitness apps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not answer them, in public or in private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out and about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work or study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts, devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Car and trackers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Social media</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friends, family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If I am followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If they turn up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In an emergency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaving or moving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking after me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Court and orders</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdeasDrawer</name>
    <message>
        <source>Ideas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all ideas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take what fits you; leave the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From police, councils and charities. Put together in {month}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No idea holds these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the ideas of all sections for words that fit here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IfThenCard</name>
    <message>
        <source>Kept off paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More for this card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If {this}, then I {that}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then I</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it go on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it off paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemModel</name>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type to add an item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{item}, done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemView</name>
    <message>
        <source>Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type to add an item</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeptBackups</name>
    <message>
        <source>What is kept on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All are encrypted. One a day is kept for 7 days, then one a week for 4 weeks, then one a month for 12 months. Older ones go by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diaries that were replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a backup was brought back, or damage was repaired, what was here before was kept. It stays until you remove it. You can bring it back like a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n evidence files</source>
        <translation>
            <numerusform>%n evidence file</numerusform>
            <numerusform>%n evidence files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are not in it.</source>
        <translation>
            <numerusform>%n of them is not in it.</numerusform>
            <numerusform>%n of them are not in it.</numerusform>
        </translation>
    </message>
    <message>
        <source>Opens with an older passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the backup: {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove what was replaced: {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this backup?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the backup goes; your diary stays as it is. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove what was replaced?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you wrote there and is not in your diary now is gone then. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is removed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyRows</name>
    <message>
        <source>Shift three times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How quick the keys have to be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How quick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise leaving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it once while you are alone, so that your hands know it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That could not be kept. The disk may be full. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now press Shift three times, then hands off. The cover takes this window&apos;s place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now press Esc twice, then hands off. The cover takes this window&apos;s place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off. Shift three times does nothing, here and on the cover.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Shift three times, then hands off. It works while you type. It stays on while Esc twice is off: two ways to leave always work, this one and the Leave button.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Shift three times, then hands off. It works while you type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off. Esc only closes what is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Esc twice, quickly. The first Esc may also close what is open. It stays on while Shift three times is off: two ways to leave always work, this one and the Leave button.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Esc twice, quickly. The first Esc may also close what is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have three seconds for Shift, and a bit more than one for Esc. The cover may come when you did not mean it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow gives your hands twice the time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Clear memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recall memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take from memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open bracket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close bracket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Square root</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plus or minus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equals</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>British Sign Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Czech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welsh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Danish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>German</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>French</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Italian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Punjabi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slovenian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LargeNumber</name>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeavingCard</name>
    <message>
        <source>When this computer locks or sleeps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coming back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide this window from screen pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer cannot do that. A program that takes pictures of the screen, or shares it, can show what is in this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screen pictures and shared screens should show nothing of it. Nobody has tried that on this kind of computer yet. Switch it off if a magnifier or another helper shows it black.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait ten seconds. Then press Shift three times again and type your passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave button</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dark button is in the same corner on every page. It always works. Closing the window leaves too, and ends the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave by itself after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cover comes when you have touched nothing for this long. All you wrote is kept. Work that is still running stops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cover comes then too, and when somebody else signs in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cover should come then too. Nobody has tried that on this kind of computer yet, so leave before you close the lid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer does not tell programs when it does. Leave before you close the lid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait ten seconds. Then press Esc twice and type your passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or press the mouse on the Calculator&apos;s display and hold it for a second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or press the mouse on the heading above the lists and hold it for a second.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeavingGroup</name>
    <message>
        <source>Leaving</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinkPicker</name>
    <message>
        <source>Earlier entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation type="unfinished">
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Search your entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entries yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you write down stands here, newest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write something down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entry fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try fewer words, or the start of a word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListsActions</name>
    <message>
        <source>&amp;New list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rena&amp;me list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remo&amp;ve list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;lumns…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add an item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remo&amp;ve item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tick or untick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Done last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;done items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to &amp;list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>House</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suitcase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Car</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bicycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Television</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Music</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baby</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ball</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>School</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListsDates</name>
    <message>
        <source>Changed today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed on {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListsDialogs</name>
    <message>
        <source>About Lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists for shopping, jobs and anything else.

Your lists are kept on this computer.
Icons: Font Awesome Free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys in Lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an item: Ctrl+N
Edit an item: Enter
Next column: Tab
Tick an item: Space
Move an item: Alt+Up, Alt+Down
Remove an item: Delete
Undo: Ctrl+Z
Find: Ctrl+F
New list: Ctrl+Shift+N
Print: Ctrl+P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the list “{name}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It has %n items.</source>
        <translation>
            <numerusform>It has %n item.</numerusform>
            <numerusform>It has %n items.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListsFace</name>
    <message>
        <source>Lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{list} - Lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LongWork</name>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total}, {speed} a second</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>That did not open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed. Check Caps Lock and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One character of the code is not right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed. Compare it with your sheet, group by group, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is one half of the code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed. Type the other half as well: it takes both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a moment before the next try.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed. It takes a minute at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PIN does not work just now. Type your passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed. This computer keeps a part of the PIN, and does not give it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to open here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files are not in their folder. Nothing was changed. If you moved them, put them back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already something in this place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was left as it is. Close this, come back, and open it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These files are not ours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other files are in the place of yours. They were left alone. Look for a copy of your folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We changed nothing, so it is no worse than before. It can usually be mended, or a backup brought back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer version of this program wrote this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All is safe and unchanged. Open it with the newer version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is open already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed. Look for the other window, or wait a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you kept before is safe. What you typed last is still in this window. Make room on the disk, then keep it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder does not let us write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you kept before is safe. What you typed last is still in this window. Check that the drive is not locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drive cannot hold a file this big.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing on this computer has changed. Many USB sticks hold no file above 4 GB. Try another drive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This backup cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed. What you have on this computer is as it was. Try another backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drive has gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you kept before is safe on it. What you typed last is still in this window. Put the drive back, then keep it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk did not do what it should.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you kept before is safe. What you typed last is still in this window. Wait a moment, then keep it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer could not do that now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost. Close other programs, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We could not read that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was added and nothing is lost. Try again, or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We could not write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost. Choose another folder and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This piece of evidence is not in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words are safe. If you have a backup, the file may be in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed: what opened it before still does. Make room on the disk, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed: what opened it before still does. Check that the drive is not locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed: what opened it before still does. Put the drive back, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed: what opened it before still does. Wait a moment, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This piece of evidence was changed or damaged on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent. Check that it is on, or save a PDF instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer did not take it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the printer and its list of jobs, in case part of it is there. Then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing half-done was left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong in this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you kept is safe. Go to another page and try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoreButton</name>
    <message>
        <source>Opens a menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People and papers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NamingEntries</name>
    <message numerus="yes">
        <source>In %n entries</source>
        <translation>
            <numerusform>In %n entry</numerusform>
            <numerusform>In %n entries</numerusform>
        </translation>
    </message>
    <message>
        <source>Entry {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Words made for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewPassphrasePage</name>
    <message>
        <source>Use this passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing it. This takes a second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a new passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You came in with your recovery code. The old passphrase stops working when you choose a new one; your code goes on working. If you leave first, nothing changes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message>
        <source>Stalking protection order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Non-molestation order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restraining order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domestic abuse protection order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Non-harassment order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Occupation order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Injunction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bail conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence conditions after prison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another kind</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OtherWayPage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnPane</name>
    <message>
        <source>Your passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any letters, spaces and signs; longer is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one is weak.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone who copies the files could open them within a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a name, a birthday, a pet or a place: whoever knows you tries those first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are not the same. Type it again, or show the letters above.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnStep</name>
    <message>
        <source>Write a step of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pace</name>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total}, {speed} a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less than a minute left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>About %n minutes left.</source>
        <translation>
            <numerusform>About %n minute left.</numerusform>
            <numerusform>About %n minutes left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperFields</name>
    <message>
        <source>I copy this from paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same day, Sunday night, or what the sheet says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When was it written on the paper?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message>
        <source>Write the day, the time, the place, what happened, and who saw it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down what was said, as near as you remember.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the date of writing on it. If you change a page later, date that too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it where they never look: with a friend, at work, not in your bag or car.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing you said here was kept. The program itself is still on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A notebook works as well as any computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperPreview</name>
    <message>
        <source>Page before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>[words in letters this paper cannot show]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, continued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stalk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One sheet for each time. Write it the same day if you can; later is fine too. Leave out what nobody else should read: where you live or will be, a new number, who helps you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it the same day if you can; later is fine too. Leave out what nobody else should read: where you live or will be, a new number, who helps you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written on (day and time)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day it happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time, or from when to when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where: street or building, app or device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened, in order: what you saw and heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their exact words, as near as you can</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who it was, and how you know: seen, voice, number, writing, a guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clothes, build, what they carried; car: make, colour, plate, direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it came by phone or online: the full number, address or user name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who was there or saw it, and how to reach them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Injury or damage; photo, doctor, repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How you felt, and what it changed: sleep, work, ways you go, money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proof there is, and where the original is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Had they been told to stop?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does an order or bail forbid it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told to (police or office)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their number for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day and time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day, time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened, their exact words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who saw it, what proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told to, number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed {date}. {chosen} of {all} sections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your local emergency number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People to ring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What we agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If this, then that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I do this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{left} to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} done, {left} to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written in by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 and 1 are figures. The letters I, L, O and U are not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record seal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record seal · {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number stands for every entry and file up to the last one counted below. If one letter of the record were changed later, it would no longer come out the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The square holds the same 64 characters, for a phone camera.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{entries}, all in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{entries} ({used} in use, {withdrawn} withdrawn)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{entries} ({used} in use, {erased} no longer kept)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{entries} ({used} in use, {withdrawn} withdrawn, {erased} no longer kept)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amendments sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No. {number}, written {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No. {number}, made {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever signs here has been given this sheet on this day. They do not vouch for what the record says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firm or office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this shows, and what it does not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It shows that the record stood in this form no later than the day this sheet was received. It does not show that the entries are true, or who wrote them. Whoever is given the record later can work the number out again and compare; no special program is needed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Passage</name>
    <message>
        <source>In danger now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphrasePage</name>
    <message>
        <source>Choose a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting it ready. This takes a few seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens everything you keep here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The only other way in is a recovery code, if you make one. That comes next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can reset it, not even us.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Hide password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show password</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>The person who does this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Witness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Helper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>School or nursery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where I work or study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refuge or safe place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My new number or email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureTools</name>
    <message>
        <source>Page before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn it to the right, on the screen only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Back to the diary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is being opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden until you ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It moves. Here you see its first picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first part. A copy has all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is kept safe, just as it came. Its kind is not opened here: save a copy to open it with another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is kept safe, just as it came. It is too big to be shown here: save a copy to see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is kept safe, just as it came. It cannot be shown here: it may be damaged, or made in an unusual way. Save a copy to try another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is kept safe, just as it came. It is locked with a password of its own: save a copy to open it with that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, blurred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy to: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attached, and not opened here: {name}, about {size}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>Short PIN on this account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six digits or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch the PIN on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PIN opens this quickly, on this computer and in this account only. It keeps out somebody who copies your files. Five wrong PINs switch it off. Your passphrase always works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not keep out somebody who can sign in to this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the right program they find a short PIN. Then use the passphrase alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your passphrase first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use six digits or more, and nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows such as 123456 are tried first. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are not the same. Type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not your passphrase. Nothing has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer cannot keep its part of a PIN just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its keyring is missing or locked. The PIN is off. Your passphrase works as always.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaceModel</name>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something on the disk is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you write now is kept. It can usually be mended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what can be done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanCounts</name>
    <message>
        <source>{done} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, no steps yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, {done} of {all} in place</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Safety plan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanUndo</name>
    <message>
        <source>Step added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step ticked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick taken away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes on paper has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section renamed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section removed, with all that was in it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintChoices</name>
    <message>
        <source>Back to my plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines for people’s numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some letters cannot be printed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper shows a bracket in their place. Write those words in by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your plan has no steps yet. The paper has the emergency numbers and lines to write on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps on paper: {steps}. Cards: {cards}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own words are printed as you wrote them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The word “stalking” is in {count} of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept off paper: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My plan on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is found, it shows what you plan. Print only what you need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our own texts leave out the word “stalking”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintPage</name>
    <message>
        <source>Back to the choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to {printer}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait by the printer, and take every page with you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the paper as a PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not locked: whoever opens that folder can read it. Delete it when it is printed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintPane</name>
    <message>
        <source>Printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print this sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer, and this computer for a while, may keep a copy. Use one they do not come near, and take the sheet with you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can write the code down instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to {printer}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait by the printer, and take the sheet with you.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintSide</name>
    <message>
        <source>Printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer was found on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer, and this computer’s list of print jobs, may keep a copy. The job is called “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no printer on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write something first. Then it can be kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a name down once, then choose it in any entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As you will want to see it in your entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who they are in this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One on each line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How they look and sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cars and other vehicles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make, colour, plate; one on each line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers, addresses and user names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In full; one on each line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where they live, work or are seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anything else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a place down once, then choose it in any entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A street, a shop, an app, a device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protected words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new protected word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a protected word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that should not reach the other person: your address, a school, a code word. They are kept here to be looked for before you hand something over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The word or words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts between commas are looked for one by one too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down what an order says, point by point. An entry can then name the point that was broken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What sort of order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own name for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Court, or who gave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case or reference number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given to them on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One point in each field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep each report you made, with its number and the entries it covers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Police force, or who else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who took it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crime, incident or log number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you reported it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries it is about</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordsDone</name>
    <message>
        <source>You added a person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You changed a person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You removed a person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You added a place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You changed a place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You removed a place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You added a protected word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You changed a protected word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You removed a protected word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You added an order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You changed an order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You removed an order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You added a report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You changed a report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You removed a report.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordsHost</name>
    <message>
        <source>People and places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders and reports</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordsPage</name>
    <message>
        <source>Back to the diary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders and reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People and places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries it is about</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code you have now then opens nothing any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go without trying the code?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is made, and it is not shown again. Without it on paper it is of no use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go all the same</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoverySteps</name>
    <message>
        <source>This code opens nothing any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you kept is safe. Go back and make a new one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RehearsalPane</name>
    <message>
        <source>Check it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the code again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying it. This takes a second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it once from your paper. Then you know that it is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you skip this, a slip of the pen shows only on the day you need the code. It is not shown again after this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the eight groups here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group {number} is not as it was shown. Look at your paper: the slip may be there or here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n groups are not as they were shown. Look at your paper: the slips may be there or here.</source>
        <translation>
            <numerusform>%n group is not as it was shown. Look at your paper: the slip may be there or here.</numerusform>
            <numerusform>%n groups are not as they were shown. Look at your paper: the slips may be there or here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepairPage</name>
    <message>
        <source>Repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving what can be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About a minute for each 100 MB. If you stop it or leave, all is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The damaged file is kept aside on this computer. You find it in the settings, under Backup. Then make a new backup on another drive: damage can be the first sign of a disk that fails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is repaired, but not all of it could be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is repaired. As far as we can tell, nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rescue</name>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was here before is kept aside. You can look at it or remove it in the settings, under Backup.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>Bring a backup back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its passphrase or recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one you had when the backup was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bringing it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until it is done, nothing has changed. Leaving stops it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where is the backup?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup in that folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder it is in. Its name begins with lists-data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced: {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup: {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the passphrase or the code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is here now is not deleted. It is kept aside on this computer, encrypted, until you remove it. The backup stays where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup stays where it is. From then on the same passphrase opens it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not open it. If you changed your passphrase since, try the one before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this backup in the place of what is here now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then it opens anew. You can bring back what is here now in the same way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup is not quite complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowModel</name>
    <message>
        <source>{title}, {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, chosen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SafeComputerPage</name>
    <message>
        <source>Is this computer safe to use?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five short questions. Your answers are not kept; they only choose careful settings. No computer can be called safe for certain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does anyone else know how to sign in to this computer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A password, a PIN, a fingerprint, or no password at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did someone else set it up, give it to you, or repair it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does someone seem to know what you typed or read on it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Things you only wrote or looked up here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Are your files copied to an account that others can open?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OneDrive, iCloud, Google Drive, Dropbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does it belong to a workplace, college or family member?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have a backup</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Samples</name>
    <message>
        <source>Shopping | Item | How much | Aisle
x Milk, semi-skimmed | 2 × 2 L | Fridge
x Cheddar | 1 | Fridge
Chicken thighs | 1 kg | Fridge
Onions | 1 bag | Veg
Potatoes, baking | 4 | Veg
Clementines | 1 net | Veg
x Porridge oats | 1 kg | Cupboard
Chopped tomatoes | 4 tins | Cupboard
Washing-up liquid | 1 | Cleaning
Light bulbs, E27 | 2 | Other
Stamps, second class | 1 book | Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Food shop | Item | How much | Aisle
Bread, wholemeal | 2 | Bakery
x Eggs | 12 | Dairy
x Butter | 1 | Dairy
Yoghurt, plain | 1 big pot | Dairy
Carrots | 1 bag | Veg
Broccoli | 1 | Veg
Bananas | 6 | Fruit
Pasta, penne | 2 | Dry
Rice, basmati | 1 kg | Dry
x Tea bags | 160 | Dry
Fish fingers | 1 box | Freezer
Bin bags | 1 roll | Household
Toothpaste | 2 | Household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shopping | What | How much | Where
Coffee, ground | 1 | Supermarket
x Oat milk | 3 | Supermarket
Red lentils | 500 g | Supermarket
Peppers, mixed | 1 pack | Market
Spinach | 1 bag | Market
x Apples | 8 | Market
Sourdough | 1 | Bakery
Kitchen roll | 4 | Supermarket
Shampoo | 1 | Chemist
x Plasters | 1 box | Chemist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>House jobs | Job | When | Note
Bleed the radiators | weekend | key in the kitchen drawer
x Book the boiler service | {-2} | they come {+9}
Fix the dripping tap | | washer, 15 mm
Clear the gutters | before it rains again
Return the library books | {+4} |
Measure the landing window | | for a blind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs at home | Job | When | Note
Shelf in the bathroom | | wall plugs are in the shed
x Oil the back door | {-6}
Descale the kettle | {+2}
Paint the skirting board | | white satin, half a tin left
Change the hoover bag
x Meter reading | {-3} | sent
Sort the cupboard under the stairs | {+10}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To do | Job | When
Renew the parking permit | {+12}
Dentist, make an appointment | this week
x Pay the window cleaner | {-4}
Dry cleaning, fetch | {+3}
Cancel the old bus pass |
x Post the parcel | {-1}
Ring the council about the bin | {+1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birthdays | Who | Day | Idea
Mum | 14 March | garden centre voucher
Dad | 2 September | socks, he says
Priya | 21 January | book
Auntie Jean | 30 May | card, ring her
Tom | 8 July | climbing wall
Ella and Max | 17 October | board game
Granddad | 5 December | fudge
Chris | 11 April |
Sam next door | 26 June | card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birthdays | Name | Day | Note
Nan | 3 February | flowers
Dev | 19 April | 40 this time
Katie | 23 June | plant
Uncle Rob | 1 August | card only
Leila | 9 November | scarf
Jo | 12 December | something for the kitchen
The twins | 28 May | no more slime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Christmas presents | For | What | Bought
Mum | slippers, size 5 |
x Dad | calendar | yes
x Priya | mug | yes
Auntie Jean | hand cream |
Tom | head torch |
Ella | watercolours |
Max | card game |
Granddad | shortbread, jumper |
Postman | tin of biscuits |
Secret Santa | under £10 | by {+14}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whitby, half term | Pack | How many
Waterproofs | 4
Walking boots | 4
x Train tickets | printed
Cards and a board game | 2
Phone charger | 1
Swimming things | 4
Torch | 1
Towels, big | 4
Snacks for the train |
Cottage key code | 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Garden | Job | When | Note
x Seed potatoes, set out | {-5} | egg boxes
Sow tomatoes | {+5} | window sill
Mend the fence panel | | two screws missing
Compost | | 3 bags
Prune the roses | {+8}
Hose connector | | half inch
Sweet peas | {+15} | against the shed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camping | Pack | How many | Where
Tent and pegs | 1 | loft
Sleeping bags | 3 | loft
x Gas canister | 2 | shed
Matches | 1 | kitchen
Washing-up bowl | 1 | garage
Sun cream | 1 | bathroom
Waterproofs | 3 | hall
Pillows | 3 |
Camp site booking | print | {+11}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before winter | Job | When
x Coats to the cleaner | {-7}
Draught strip, front door | {+6}
Screen wash and a scraper |
Lag the outside tap | {+13}
Spare duvet, air it |
Grit from the council |</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Books to read | Title | Author | Where
Piranesi | Susanna Clarke | library
The Lost Words | Robert Macfarlane | Jo has it
x Klara and the Sun | Kazuo Ishiguro | took it back
Middlemarch | George Eliot | shelf, one day
The Thursday Murder Club | Richard Osman | library
Braiding Sweetgrass | Robin Wall Kimmerer |
A Place of Greater Safety | Hilary Mantel |</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Books | Title | Author
x Small Things Like These | Claire Keegan
The Night Watch | Sarah Waters
Rivers of London | Ben Aaronovitch
Notes from a Small Island | Bill Bryson
Wolf Hall | Hilary Mantel
The Hobbit, again | J. R. R. Tolkien</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch next | What | Where | Who said
Detectorists | iPlayer | Sam
Paddington 2 | | everyone
x Planet Earth III | iPlayer |
The Repair Shop | iPlayer | Mum
Blue Planet II | | Tom
Hidden Figures | | Priya
Derry Girls | Channel 4 | Jo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films | What | Note
x Local Hero | lovely
Pride | with Katie
The Third Man | old one
My Neighbour Totoro | for the twins
Hunt for the Wilderpeople |
Brooklyn | read it first?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meals | Meal | Day | Note
Chilli | {+1} | freeze half
Fish pie | {+2} |
Jacket potatoes | {+3} | beans, cheese
Dhal and rice | {+4} |
x Pasta bake | {-1} | used up the peppers
Leftovers | {+5} |
Pizza | {+6} | shop base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Car | Job | When | Note
MOT and service | {+19} | garage on Mill Lane
x Tyre pressures | {-8} | 33 front, 30 back
Wiper blades | | 24 and 16 inch
Insurance, compare | {+24}
Clean it out | some day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cat | What | When
Flea drops | {+7}
x Cat litter | {-1}
Biscuits, the fish ones | 2 bags
Vet, booster | {+16}
New blanket for the carrier |
Ask Sam to feed her | {+22}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>School | What | By
x Dinner money | {-2}
Reply slip, museum trip | {+3}
PE kit, name labels |
Parents&apos; evening | {+9}
Reading record | Mondays
Cake stall, bring a cake | {+17}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SealNotice</name>
    <message>
        <source>See where</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>At %n places, this diary does not fit its seals.</source>
        <translation>
            <numerusform>At %n place, this diary does not fit its seals.</numerusform>
            <numerusform>At %n places, this diary does not fit its seals.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking has changed nothing. Get advice before you rely on it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SealReport</name>
    <message>
        <source>What does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more places do not fit.</source>
        <translation>
            <numerusform>%n more place does not fit.</numerusform>
            <numerusform>%n more places do not fit.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each time you save, a seal is made of your words, so that a later change shows. At the places below, the seal and what is kept do not fit. All other places do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it is for now, and get advice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking has changed nothing. Before you show this diary to anybody, talk to a solicitor, or to the people under Find help. An earlier backup may still be whole: see Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show entry {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SealSide</name>
    <message>
        <source>Back to the diary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A seal on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A seal is a long number that stands for all your entries and files up to it. None of your words are on the sheet, and no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no seal to print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A seal is made with each entry you keep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it with a solicitor or an advocate, and let them sign and date it. Or send it to yourself by post, and keep the letter closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then it can be shown later that nothing written before that day was changed since. It cannot show that it is true.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each later entry has a later seal. Print a new one now and then.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Seals</name>
    <message>
        <source>Entry {entry}, version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {entry}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seals {first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seal {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These saves are not there. A damaged disk can lose them, or somebody took them out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This save is not there. A damaged disk can lose it, or somebody took it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not as it was when it was sealed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its words are as they were. The seal kept with them is another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its words are as they were. But it stands in another place than it was sealed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be checked, because the save before it is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list shows something else than the entry says. Go by the entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search knows other words than the entry has. Go by the entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its files, or what is said of them, are not those that were sealed with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It counts another number of entries than there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search knows it, but it was never sealed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list shows it, but it was never sealed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Empty the search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Hide the letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the letters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SectionDrop</name>
    <message>
        <source>Section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SectionView</name>
    <message>
        <source>More for this section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a card: If …, then I …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename this section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this section and its steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SectionsPane</name>
    <message>
        <source>Add a section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plan can lower the danger. No plan can promise that you are safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the section</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeenTable</name>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServiceDetail</name>
    <message>
        <source>Find help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the list of services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{organisation}. {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We found this in one other place only. Look on the service’s own page, or call to make sure, before you count on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our sources give different hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We are not sure of the hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good to know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program never opens web pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours all sources agree on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not certain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n sources. None has a date.</source>
        <translation>
            <numerusform>%n source. None has a date.</numerusform>
            <numerusform>%n sources. None has a date.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources. Newest date: {date}.</source>
        <translation>
            <numerusform>%n source. Newest date: {date}.</numerusform>
            <numerusform>%n sources. Newest date: {date}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServiceListModel</name>
    <message>
        <source>Check first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours not certain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>call to find out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetupFlow</name>
    <message>
        <source>Before you start, {step} of {steps}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetupRecoveryPage</name>
    <message>
        <source>A way back in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetModel</name>
    <message numerus="yes">
        <source>{list}, %n left</source>
        <translation>
            <numerusform>{list}, %n left</numerusform>
            <numerusform>{list}, %n left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>My lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>All saved {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your passphrase works as always. You can switch it on again. {tries}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PIN is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tries} If it was not you, somebody may have been at this computer. Settings shows it until you clear it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody typed a wrong password.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Behaviours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SideBar</name>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SideButton</name>
    <message>
        <source>This place is shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SideColumn</name>
    <message>
        <source>My lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SomeoneKnows</name>
    <message>
        <source>I think someone knows my passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your passphrase now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give everything new keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you stop it or leave, nothing is lost: it stays as it was, or goes on another time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything you keep here is locked anew: new keys, a new passphrase. The old passphrase, the recovery code and the PIN then open nothing here. You can make a new code afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot reach copies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If somebody copied your files before, that copy still opens with the old passphrase, and shows what you had written by then. Older backups are named afterwards, so that you can delete them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If they see what you type on this computer, a new passphrase does not help. Then use another device first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the passphrase you have now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not your passphrase. Nothing has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your passphrase and keys are as they were.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceList</name>
    <message>
        <source>Choose a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a USB stick or another drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder whose name begins with lists-data, or the drive it is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In that folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look inside: {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was replaced then, {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder {folder}, {size}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourcesPage</name>
    <message>
        <source>Back to my plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the ideas come from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are ideas to choose from, not a whole list, and no legal advice. They are in our own words, written for the United Kingdom. Some pages are from other countries, where the law and the numbers differ; those say so. We read stored copies of the pages; they may have changed. Put together in {month}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It follows from this page; it does not stand there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address} ({country})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourcesPanel</name>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We read stored copies of these pages and lists. We did not call the number. The words are as they stood there, shortened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dated {date}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>Kept off paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change or move this step: press, drag, or Alt+Up and Alt+Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it go on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it off paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepsCard</name>
    <message>
        <source>No steps here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take an idea that fits you, or write your own below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show ideas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {all} in place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Strength</name>
    <message>
        <source>Not enough: it would be found in moments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weak: a patient stranger with many computers needs less than a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fair: a patient stranger with many computers needs days or months.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong: a patient stranger with many computers needs years.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very strong: no stranger finds it in a lifetime.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a passphrase first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many people use this one. Add two or three words to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This repeats itself. Three or four different words are better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows like abcd or 1234 are tried first. Use words instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys in a row are tried first. Use words instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates are tried first. Use words instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too short. Three or four words are better.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SubPage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Put in {words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SumList</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TermsEditor</name>
    <message>
        <source>Add a point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ToolStrip</name>
    <message>
        <source>Find in this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopicWords</name>
    <message>
        <source>stalker stalked followed following watched watching obsessed obsession ex tracker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>harassed pestering messages calls unwanted threats threatened neighbour nuisance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>domestic violence violent abusive abuser husband wife partner boyfriend girlfriend ex family controlling control coercive hit hurt beaten money economic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rape raped assault assaulted touched sexually abused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>internet cyber cyberstalking hacked hacking hacker spyware account password phone social media trolling fake profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>images photos pictures nude nudes naked video revenge porn deepfake sextortion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forced arranged married wedding honor shame family abroad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>victim witness survivor court crime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>legal lawyer solicitor injunction non-molestation restraining protective divorce custody rights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>house home homeless shelter rent landlord eviction safe place flat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alarm safe walking app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mental health crisis depressed depression anxiety anxious panic scared sad lonely overwhelmed talk listen listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suicidal die dying kill myself self-harm end life</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>police report reporting crime officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>urgent danger police ambulance fire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>woman female girl girls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>man male boy boys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>child kid kids son daughter teenager teen baby</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>elderly elder old pensioner grandmother grandfather</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lgbtq gay lesbian bisexual trans transgender queer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deaf disability bsl sign relay speech hearing textphone silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>behavior anger angry temper stop abusing perpetrator change</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Topics</name>
    <message>
        <source>Stalking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Harassment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abuse at home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sexual violence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abuse online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private pictures shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forced marriage and honour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After a crime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Law and court orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Housing and refuge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal safety</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it is too much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thoughts of suicide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Police, when it is not urgent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For women</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For men</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Children and young people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LGBT+</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deaf or disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worried about your own behaviour</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TypedTime</name>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>noon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>midnight</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TypedWhen</name>
    <message>
        <source>This is a day before it happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ends before it begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A day looks like 22/11/2026, or “yesterday”. You can also choose “Not sure”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day has not come yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A time looks like 17:05. You can also choose “Day only”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This time has not come yet. Was it the day before?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgotten password?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what can be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your password instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n seconds.</source>
        <translation>
            <numerusform>Try again in %n second.</numerusform>
            <numerusform>Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied from paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes. When it was written is not noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes. Written on the paper: {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VersionPair</name>
    <message>
        <source>Show what did not change, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The private note was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It belongs to another saved person, place, report or order now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both say the same.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>Version {number}, written {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {number}, amended {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence added {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {number}: written {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {number}: amended {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About a file {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied from paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is said of a file was changed {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}, {who}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VersionsView</name>
    <message>
        <source>All versions of entry {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The earlier version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The later version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that was kept is ever written over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was taken out is struck through. What was added is underlined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every version, in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed: {version}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaysInGroup</name>
    <message>
        <source>Ways in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change your passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw the recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short PIN on this account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the wrong tries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I think someone knows my passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong tries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives everything new keys, and you a new passphrase. It takes a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can change it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None. If you forget your passphrase, nobody can open this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made and tried on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made on {day}, tried on {other}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made on {day}. You have not tried it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On, on this computer only. Your passphrase works as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off. With it, six digits or more open this, on this computer only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off, because others may be able to sign in to this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your passphrase is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old one opens nothing on this computer any more. A backup you made before, on a USB stick for instance, still opens with the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups that were made before still open with the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You tried it, and it works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have not tried it. If you are not sure of your paper, make a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have a recovery code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup you made before, on a USB stick for instance, still opens with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups that were made before still open with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery code is withdrawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PIN is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your passphrase works as always.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PIN is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it where you type your passphrase. Both open this.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>When</name>
    <message>
        <source>Day not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time not noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} ({words})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You noticed it later: {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: {day}, {time}, by this computer’s clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} (UTC{offset})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhenEditor</name>
    <message>
        <source>How well do you know the time?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I noticed it later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you like: “after the school run”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day you noticed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time you noticed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away when you noticed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When did you notice?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WithdrawPage</name>
    <message>
        <source>Withdraw the recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet then opens nothing any more. Your passphrase is the only way in until you make another code: if you forget it, nobody can open this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your passphrase first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not your passphrase. Nothing has changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Withdrawing</name>
    <message>
        <source>Withdraw entry {number}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays in the record with a line saying you withdrew it, and when. You can put it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you like. It is kept with the entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordsEditor</name>
    <message>
        <source>Write a few words first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordsPane</name>
    <message>
        <source>Other words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the words once, to be sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picked by chance, so nobody who knows you can guess them. Make a small story of them and say it a few times. If you write them down, keep the paper away from here, with someone you trust.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the five words here, with a space between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are not quite the words above. Look at each one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WriteBox</name>
    <message>
        <source>Pasted picture.png</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WritePage</name>
    <message>
        <source>Write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a line first. Then it can be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words are off the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring them back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped picture.png</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {number} is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the next sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is taken out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WriteSheet</name>
    <message>
        <source>What happened?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as you type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I want to finish this another day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back the words you discarded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as you type. Last saved {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In your own words. One line is enough; the rest can wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When did it happen?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WrongTries</name>
    <message numerus="yes">
        <source>%n wrong tries. When is not known.</source>
        <translation>
            <numerusform>%n wrong try. When is not known.</numerusform>
            <numerusform>%n wrong tries. When is not known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wrong tries on {day}: {times}.</source>
        <translation>
            <numerusform>%n wrong try on {day}: {times}.</numerusform>
            <numerusform>%n wrong tries on {day}: {times}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wrong tries, from {first} to {last}.</source>
        <translation>
            <numerusform>%n wrong try, from {first} to {last}.</numerusform>
            <numerusform>%n wrong tries, from {first} to {last}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wrong tries, the last one {last}.</source>
        <translation>
            <numerusform>%n wrong try, the last one {last}.</numerusform>
            <numerusform>%n wrong tries, the last one {last}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ZoneChoice</name>
    <message>
        <source>Another time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time in {place}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ZonePanel</name>
    <message>
        <source>A town or a country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the choice of time zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No place of that name. Try a larger town near it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer’s time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which time zone was it in?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Zones</name>
    <message>
        <source>UTC{offset}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{city} (UTC{offset})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{city}, {country} (UTC{offset})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_AmendedStrip</name>
    <message>
        <source>Compare versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written {day}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amended {day}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence added {day}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn {day}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back {day}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first version is kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_ChoiceModel</name>
    <message>
        <source>chosen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_CustodyLine</name>
    <message>
        <source>Take this line out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who had it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they did with it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Month</name>
    <message>
        <source>Days of the month</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Quote</name>
    <message>
        <source>Exact words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact words: {words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
