// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/Prompts.h"

#include <QCoreApplication>

namespace lesiondesk
{

/// The questions as dialogs on the screen. The safe answer is the default one.
class DialogPrompts final : public Prompts
{
    Q_DECLARE_TR_FUNCTIONS(lesiondesk::DialogPrompts)

public:
    bool confirm(QWidget *parent, const QString &title, const QString &text,
                 const QString &acceptLabel) override;
    void showError(QWidget *parent, const QString &title, const QString &text) override;
    std::optional<QString> text(QWidget *parent, const QString &title, const QString &label,
                                const QString &initial) override;
    QString openFile(QWidget *parent, const QString &title, const QString &filter) override;
    QString openFolder(QWidget *parent, const QString &title) override;
    QString saveFile(QWidget *parent, const QString &title, const QString &suggestion,
                     const QString &filter) override;
};

} // namespace lesiondesk
