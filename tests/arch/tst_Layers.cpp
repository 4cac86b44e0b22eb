// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

/// Holds the sources to the table of core/README.md: which folder may include which.
class TestLayers : public QObject
{
    Q_OBJECT

private:
    struct Source {
        QString path;   ///< relative to the root
        QString folder; ///< core/store, ui/browse, app/cli
        QString text;
        QStringList ownIncludes;   ///< "core/…"
        QStringList otherIncludes; ///< <…>
    };

    static QString folderOf(const QString &path)
    {
        return path.startsWith(u"print/") ? u"print"_s : path.section(u'/', 0, 1);
    }

    static QList<Source> sources()
    {
        static const QRegularExpression include(u"^\\s*#\\s*include\\s*([\"<])([^\">]+)[\">]"_s,
                                                QRegularExpression::MultilineOption);
        const QString root = QStringLiteral(LESIONDESK_SOURCE_DIR "/");
        QList<Source> found;
        for (const QString &top : {u"core"_s, u"print"_s, u"ui"_s, u"app"_s}) {
            QDirIterator files(root + top, {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                if (!file.open(QIODevice::ReadOnly))
                    qFatal("%s cannot be read", qPrintable(file.fileName()));
                Source source;
                source.path = file.fileName().mid(root.size());
                source.folder = folderOf(source.path);
                source.text = QString::fromUtf8(file.readAll());
                for (const auto &match : include.globalMatch(source.text)) {
                    if (match.captured(1) == u"\"")
                        source.ownIncludes.append(match.captured(2));
                    else
                        source.otherIncludes.append(match.captured(2));
                }
                found.append(source);
            }
        }
        return found;
    }

    static QMap<QString, QStringList> allowed()
    {
        const QStringList ground{u"core/base"_s, u"core/domain"_s};
        const QStringList feature =
            ground + QStringList{u"core/jobs"_s, u"core/store"_s, u"core/imaging"_s};
        QStringList core =
            feature + QStringList{u"core/import"_s,   u"core/review"_s,     u"core/dataset"_s,
                                  u"core/learning"_s, u"core/evaluation"_s, u"core/analysis"_s,
                                  u"core/report"_s,   u"core/project"_s};
        const QStringList page =
            core + QStringList{u"print"_s, u"ui/shell"_s, u"ui/widgets"_s, u"ui/plots"_s};
        QStringList pages;
        QMap<QString, QStringList> table{
            {u"core/base"_s, {}},
            {u"core/domain"_s, {u"core/base"_s}},
            {u"core/jobs"_s, ground},
            {u"core/store"_s, ground},
            {u"core/imaging"_s, ground},
            {u"core/import"_s, feature},
            {u"core/review"_s, feature},
            {u"core/dataset"_s, feature},
            {u"core/learning"_s, feature},
            {u"core/evaluation"_s, ground + QStringList{u"core/jobs"_s, u"core/store"_s}},
            {u"core/analysis"_s, feature + QStringList{u"core/evaluation"_s}},
            {u"core/report"_s,
             ground + QStringList{u"core/jobs"_s, u"core/store"_s, u"core/dataset"_s,
                                  u"core/evaluation"_s, u"core/analysis"_s, u"core/imaging"_s}},
            {u"print"_s, core},
            {u"core/project"_s, ground + QStringList{u"core/jobs"_s, u"core/store"_s}},
            {u"ui/widgets"_s, core},
            {u"ui/plots"_s, core},
            {u"ui/shell"_s, core + QStringList{u"ui/widgets"_s}},
        };
        for (const QString &name : {u"browse"_s, u"review"_s, u"dataset"_s, u"learning"_s,
                                    u"evaluation"_s, u"compare"_s, u"import"_s, u"report"_s}) {
            table.insert(u"ui/"_s + name, page);
            pages.append(u"ui/"_s + name);
        }
        table.insert(u"app/cli"_s, core + QStringList{u"print"_s});
        table.insert(u"app/gui"_s, page + pages);
        return table;
    }

private Q_SLOTS:
    void everyFolderIsInTheTable()
    {
        const auto table = allowed();
        for (const Source &source : sources())
            QVERIFY2(table.contains(source.folder),
                     qPrintable(source.path + u": its folder has no line in the table"_s));
    }

    void arrowsPointDownOnly()
    {
        const auto table = allowed();
        QStringList mistakes;
        for (const Source &source : sources()) {
            for (const QString &include : source.ownIncludes) {
                const QString target = folderOf(include);
                if (target != source.folder && !table[source.folder].contains(target))
                    mistakes.append(source.path + u" includes "_s + include);
            }
        }
        QVERIFY2(mistakes.isEmpty(), qPrintable(mistakes.join(u'\n')));
    }

    void torchStaysInLearning()
    {
        QStringList mistakes;
        for (const Source &source : sources()) {
            for (const QString &include : source.otherIncludes) {
                const bool torch = include.startsWith(u"torch/") || include.startsWith(u"ATen/") ||
                                   include.startsWith(u"c10/") || include.startsWith(u"caffe2/");
                if (torch && source.folder != u"core/learning")
                    mistakes.append(source.path + u" includes "_s + include);
            }
        }
        QVERIFY2(mistakes.isEmpty(), qPrintable(mistakes.join(u'\n')));
    }

    void coreAndCommandLineNeedNoScreen()
    {
        static const QRegularExpression screen(u"^(QWidget|QApplication|QGuiApplication|QImage|"
                                               u"QPixmap|QPainter|QIcon|QColor|QFont|Q.*View|"
                                               "QtWidgets.*|QtGui.*|qcustomplot.*)$"_s);
        QStringList mistakes;
        for (const Source &source : sources()) {
            if (source.folder.startsWith(u"ui/") || source.folder == u"app/gui" ||
                source.folder == u"print")
                continue;
            for (const QString &include : source.otherIncludes) {
                if (screen.match(include).hasMatch())
                    mistakes.append(source.path + u" includes "_s + include);
            }
        }
        QVERIFY2(mistakes.isEmpty(), qPrintable(mistakes.join(u'\n')));
    }

    void sqlStaysInStore()
    {
        static const QRegularExpression sql(
            u"\"\\s*(SELECT |INSERT |UPDATE \\w+ SET|DELETE FROM|CREATE TABLE|PRAGMA )"_s);
        QStringList mistakes;
        for (const Source &source : sources()) {
            if (source.folder != u"core/store" && sql.match(source.text).hasMatch())
                mistakes.append(source.path);
        }
        QVERIFY2(mistakes.isEmpty(), qPrintable(mistakes.join(u'\n')));
    }

    void everyFileNamesItsLicence()
    {
        for (const Source &source : sources())
            QVERIFY2(source.text.startsWith(u"// SPDX-License-Identifier: GPL-3.0-or-later"),
                     qPrintable(source.path));
    }

    void noSingletons()
    {
        static const QRegularExpression singleton(u"static\\s+\\w+\\s*[&*]\\s*instance\\s*\\("_s);
        for (const Source &source : sources())
            QVERIFY2(!singleton.match(source.text).hasMatch(), qPrintable(source.path));
    }

    void theMainWindowStaysSmall()
    {
        for (const Source &source : sources()) {
            if (source.path.endsWith(u"/MainWindow.cpp"))
                QVERIFY2(source.text.count(u'\n') < 300, qPrintable(source.path));
        }
    }
};

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_Layers.moc"
