// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/Shots.h"

#include "app/gui/PageFactory.h"
#include "app/gui/ShotScenes.h"
#include "core/base/Files.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/ProjectSession.h"
#include "ui/shell/Theme.h"

#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTimer>

#include <array>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr int kSettleMilliseconds = 1500;

/// Lets background threads answer and the window paint.
void settle(int milliseconds = kSettleMilliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Questions have no answer when nobody sits here; errors are collected.
class SilentPrompts final : public Prompts
{
public:
    bool confirm(QWidget *, const QString &, const QString &, const QString &) override
    {
        return false;
    }
    void showError(QWidget *, const QString &title, const QString &text) override
    {
        errors << title + u": "_s + text;
    }
    std::optional<QString> text(QWidget *, const QString &, const QString &,
                                const QString &) override
    {
        return {};
    }
    QString openFile(QWidget *, const QString &, const QString &) override { return {}; }
    QString openFolder(QWidget *, const QString &) override { return {}; }
    QString saveFile(QWidget *, const QString &, const QString &, const QString &) override
    {
        return {};
    }

    QStringList errors;
};

/// A project beside the real one: databases copied, images and runs linked.
Result<void> copyForShots(const QString &from, const QString &to)
{
    LD_TRY(makePrivateFolder(to));
    const QDir source(from);
    if (!source.exists(u"project.sqlite"_s))
        return failure(u"%1 is no LesionDesk project."_s.arg(from));
    for (const QFileInfo &file : source.entryInfoList({u"*.sqlite"_s, u"*.sqlite-wal"_s})) {
        if (!QFile::copy(file.filePath(), to + u'/' + file.fileName()))
            return failure(u"%1 could not be copied."_s.arg(file.filePath()));
    }
    if (source.exists(u"images"_s))
        QFile::link(source.absoluteFilePath(u"images"_s), to + u"/images"_s);
    // Run by run, so that nothing in the copy can take a folder of the real one away.
    LD_TRY(makePrivateFolder(to + u"/runs"_s));
    const QDir runs(source.filePath(u"runs"_s));
    for (const QFileInfo &run : runs.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot))
        QFile::link(run.absoluteFilePath(), to + u"/runs/"_s + run.fileName());
    return {};
}

} // namespace

Result<void> writeShots(QApplication &application, const QString &project, const QString &folder,
                        const Clock &clock)
{
    QTemporaryDir scratch;
    const QString copy = scratch.filePath(QFileInfo(QDir(project).absolutePath()).fileName());
    LD_TRY(copyForShots(project, copy));
    if (!QDir().mkpath(folder))
        return failure(u"The folder %1 could not be made."_s.arg(folder));
    SilentPrompts prompts;
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
        applyTheme(application, appearance);
        MainWindow window(clock, prompts, allParts());
        window.resize(1440, 900);
        if (!window.openProject(copy))
            return failure(prompts.errors.join(u' '));
        window.show();
        for (size_t k = 0; k < kPageNames.size(); ++k) {
            const auto id = static_cast<PageId>(k);
            if (!window.session()->page(id))
                continue;
            window.showPage(id);
            settle();
            prepareScene(window, id);
            settle();
            const QString file = u"%1/%2-%3.png"_s.arg(
                folder, kPageNames[k], appearance == Appearance::Dark ? u"dark"_s : u"light"_s);
            if (!window.grab().save(file))
                return failure(u"%1 could not be written."_s.arg(file));
        }
    }
    return {};
}

Result<void> runSelfTest(const QString &project, const Clock &clock)
{
    SilentPrompts prompts;
    MainWindow window(clock, prompts, allParts());
    window.show();
    settle(50);
    if (!window.openProject(project))
        return failure(prompts.errors.join(u' '));
    for (size_t k = 0; k < kPageNames.size(); ++k) {
        const auto id = static_cast<PageId>(k);
        if (!window.session()->page(id))
            continue;
        window.showPage(id);
        settle(300);
        if (window.currentPage() != id || !window.session()->page(id)->isVisible())
            return failure(u"The page %1 did not open."_s.arg(kPageNames[k]));
    }
    window.closeProject();
    return {};
}

} // namespace lesiondesk
