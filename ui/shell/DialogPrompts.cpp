// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/DialogPrompts.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

QString lastFolder()
{
    return QSettings().value(u"files/lastFolder"_s, QDir::homePath()).toString();
}

QString remember(const QString &path)
{
    if (!path.isEmpty())
        QSettings().setValue(u"files/lastFolder"_s, QFileInfo(path).absolutePath());
    return path;
}

} // namespace

bool DialogPrompts::confirm(QWidget *parent, const QString &title, const QString &text,
                            const QString &acceptLabel)
{
    QMessageBox box(QMessageBox::Question, title, text, QMessageBox::Cancel, parent);
    box.setTextFormat(Qt::PlainText);
    const QPushButton *accept = box.addButton(acceptLabel, QMessageBox::AcceptRole);
    // Qt's own texts are in English where its translations are not installed.
    box.button(QMessageBox::Cancel)->setText(tr("Cancel"));
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == accept;
}

void DialogPrompts::showError(QWidget *parent, const QString &title, const QString &text)
{
    QMessageBox box(QMessageBox::Warning, title, text, QMessageBox::Ok, parent);
    box.setTextFormat(Qt::PlainText);
    box.exec();
}

std::optional<QString> DialogPrompts::text(QWidget *parent, const QString &title,
                                           const QString &label, const QString &initial)
{
    QInputDialog box(parent);
    box.setWindowTitle(title);
    box.setLabelText(label);
    box.setTextValue(initial);
    box.setCancelButtonText(tr("Cancel"));
    return box.exec() == QDialog::Accepted ? std::optional<QString>(box.textValue()) : std::nullopt;
}

QString DialogPrompts::openFile(QWidget *parent, const QString &title, const QString &filter)
{
    return remember(QFileDialog::getOpenFileName(parent, title, lastFolder(), filter));
}

QString DialogPrompts::openFolder(QWidget *parent, const QString &title)
{
    return remember(QFileDialog::getExistingDirectory(parent, title, lastFolder()));
}

QString DialogPrompts::saveFile(QWidget *parent, const QString &title, const QString &suggestion,
                                const QString &filter)
{
    const QString start =
        QDir::isAbsolutePath(suggestion) ? suggestion : QDir(lastFolder()).filePath(suggestion);
    return remember(QFileDialog::getSaveFileName(parent, title, start, filter));
}

} // namespace lesiondesk
