// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <utility>
#include <vector>

namespace lesiondesk
{

/// F1: the keys of a page as a sheet over the window; any key or click closes it.
class KeysOverlay final : public QWidget
{
    Q_OBJECT

public:
    using Keys = std::vector<std::pair<QString, QString>>;

    /// Covers `parent` until it is closed and then deletes itself.
    KeysOverlay(const QString &title, Keys pageKeys, Keys windowKeys, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace lesiondesk
