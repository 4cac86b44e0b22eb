// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Files.h"
#include "core/project/Project.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

namespace
{

/// Where the tests run as root, permissions mean nothing: for its lifetime this process is
/// "nobody", who owns the folder.
class AsOrdinaryUser
{
public:
    explicit AsOrdinaryUser(const QString &folder) : m_wasRoot(::geteuid() == 0)
    {
        constexpr uid_t nobody = 65534;
        if (m_wasRoot && (::chown(qPrintable(folder), nobody, nobody) != 0 ||
                          ::setresuid(nobody, nobody, 0) != 0))
            qFatal("root cannot become nobody");
    }
    ~AsOrdinaryUser()
    {
        if (m_wasRoot && ::setresuid(0, 0, 0) != 0)
            qFatal("nobody cannot become root again");
    }
    AsOrdinaryUser(const AsOrdinaryUser &) = delete;
    AsOrdinaryUser &operator=(const AsOrdinaryUser &) = delete;

private:
    bool m_wasRoot;
};

} // namespace

class TestProjectFolder : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    SystemClock m_clock;
    QString path(const QString &name) { return m_dir.filePath(name); }

private Q_SLOTS:
    void aNewProjectIsReadableByItsOwnerOnly()
    {
        const auto project = Project::create(path(u"A.lesion"_s), m_clock);
        QVERIFY(project);
        QCOMPARE((*project)->name(), u"A"_s);
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                            QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QCOMPARE(QFile::permissions(path(u"A.lesion"_s)) & others, QFile::Permissions());
        for (const QFileInfo &file :
             QDir(path(u"A.lesion"_s)).entryInfoList({u"project.sqlite*"_s}, QDir::Files))
            QVERIFY2((file.permissions() & others) == QFile::Permissions(),
                     qPrintable(file.fileName()));
    }

    void oneWriterAtATimeAnyNumberOfReaders()
    {
        const auto writer = Project::create(path(u"B.lesion"_s), m_clock);
        QVERIFY(writer);
        const auto second = Project::open(path(u"B.lesion"_s), Database::Mode::ReadWrite, m_clock);
        QVERIFY(!second);
        QVERIFY2(second.error().message.contains(u"in use"), qPrintable(second.error().message));
        const auto reader = Project::open(path(u"B.lesion"_s), Database::Mode::ReadOnly, m_clock);
        QVERIFY(reader);
        QVERIFY(!(*reader)->database().run(u"DELETE FROM meta"_s));
    }

    void theLockIsFreeAfterClosing()
    {
        {
            QVERIFY(Project::create(path(u"C.lesion"_s), m_clock));
        }
        QVERIFY(Project::open(path(u"C.lesion"_s), Database::Mode::ReadWrite, m_clock));
    }

    void refusalsAreSentences()
    {
        const auto wrongName = Project::create(path(u"plain"_s), m_clock);
        QVERIFY(!wrongName && wrongName.error().message.contains(u".lesion"));
        QVERIFY(!QFileInfo::exists(path(u"plain"_s)));

        QVERIFY(Project::create(path(u"D.lesion"_s), m_clock));
        const auto twice = Project::create(path(u"D.lesion"_s), m_clock);
        QVERIFY(!twice && twice.error().message.contains(u"exists already"));

        QDir().mkpath(path(u"E.lesion/stuff"_s));
        const auto notAProject =
            Project::open(path(u"E.lesion"_s), Database::Mode::ReadWrite, m_clock);
        QVERIFY(!notAProject && notAProject.error().message.contains(u"not a project"));

        const auto nowhere = Project::open(path(u"F.lesion"_s), Database::Mode::ReadWrite, m_clock);
        QVERIFY(!nowhere);
    }

    void aDatabaseThatIsNoDatabaseIsRefused()
    {
        QVERIFY(makePrivateFolder(path(u"G.lesion"_s)));
        QVERIFY(writeFileAtomically(path(u"G.lesion/project.sqlite"_s),
                                    "this is not a database at all"));
        const auto project = Project::open(path(u"G.lesion"_s), Database::Mode::ReadWrite, m_clock);
        QVERIFY(!project);
        QVERIFY2(project.error().message.contains(u"project.sqlite"),
                 qPrintable(project.error().message));
    }

    void aNewerProjectSaysSo()
    {
        {
            const auto project = Project::create(path(u"H.lesion"_s), m_clock);
            QVERIFY(project);
            QVERIFY((*project)->database().run(u"PRAGMA user_version = 9999"_s));
        }
        for (const auto mode : {Database::Mode::ReadWrite, Database::Mode::ReadOnly}) {
            const auto project = Project::open(path(u"H.lesion"_s), mode, m_clock);
            QVERIFY(!project);
            QVERIFY(project.error().message.contains(u"newer"));
        }
    }

    void aReadOnlyFolderCanBeReadAndSaysWhyNotWritten()
    {
        const AsOrdinaryUser user(m_dir.path()); // root may write everywhere
        const QString folder = path(u"I.lesion"_s);
        {
            QVERIFY(Project::create(folder, m_clock));
        }
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner);
        const auto writer = Project::open(folder, Database::Mode::ReadWrite, m_clock);
        const auto reader = Project::open(folder, Database::Mode::ReadOnly, m_clock);
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QVERIFY(!writer);
        QVERIFY2(writer.error().message.contains(u"cannot be written"),
                 qPrintable(writer.error().message));
        QVERIFY2(reader, reader ? "" : qPrintable(reader.error().message));
        QCOMPARE((*reader)->database().value(u"SELECT count(*) FROM image"_s)->toInt(), 0);
    }
};

QTEST_GUILESS_MAIN(TestProjectFolder)
#include "tst_Project.moc"
